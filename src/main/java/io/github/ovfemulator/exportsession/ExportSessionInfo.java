package io.github.ovfemulator.exportsession;

import java.util.List;

import io.github.ovfemulator.contentlibrary.LibraryItemId;
import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.OvfFileInfo;
import io.github.ovfemulator.ovf.OvfInfo;
import io.github.ovfemulator.ovf.OvfWarning;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The info of an export session.
 *
 * @param state the state
 * @param progress the progress in percent, unset while nothing can be transferred
 * @param files the files that are available
 * @param errors the reasons of the state {@code EXPORT_ERROR}
 * @param warnings the warnings of the export
 * @param information further messages
 * @param libraryItemId the item that was created or changed
 */
@CanonicalName("com.vmware.vcenter.ovf.export_session.info")
public record ExportSessionInfo(ExportState state, @Nullable Long progress, List<OvfFileInfo> files,
		List<OvfError> errors, List<OvfWarning> warnings, List<OvfInfo> information,
		@Nullable @ResourceType(LibraryItemId.RESOURCE_TYPE) String libraryItemId) implements Structure {

}
