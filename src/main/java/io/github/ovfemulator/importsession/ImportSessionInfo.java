package io.github.ovfemulator.importsession;

import java.util.List;
import java.util.Map;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.OvfFileInfo;
import io.github.ovfemulator.ovf.OvfInfo;
import io.github.ovfemulator.ovf.OvfWarning;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.Union;
import org.jspecify.annotations.Nullable;

/**
 * The info of an import session.
 *
 * @param state the state
 * @param progress the progress in percent
 * @param fileTransferMode the service that transfers the files; unset before
 * {@code IMPORT_FILE_TRANSFER}
 * @param files the files of the package
 * @param errors the errors that the import failed with
 * @param warnings the warnings of the package
 * @param information further messages
 * @param vappId the created vApp; never together with {@code vmId}
 * @param vmId the created virtual machine
 * @param customizationResults whether the guest customization of each machine succeeded;
 * an entry may lack its value only in a scripted session
 */
@CanonicalName("com.vmware.vcenter.ovf.import_session.info")
@Union(discriminator = "state",
		cases = @Union.Case(
				value = { "IMPORT_FILE_TRANSFER", "IMPORT_INSTANTIATING", "IMPORT_COMPLETED", "IMPORT_ERROR" },
				optional = "file_transfer_mode"))
public record ImportSessionInfo(ImportState state, long progress, @Nullable FileTransferMode fileTransferMode,
		List<OvfFileInfo> files, List<OvfError> errors, List<OvfWarning> warnings, List<OvfInfo> information,
		@Nullable @ResourceType("VirtualApp") String vappId, @Nullable @ResourceType("VirtualMachine") String vmId,
		@Nullable Map<String, @Nullable Boolean> customizationResults) implements Structure {

}
