package io.github.ovfemulator.libraryitem;

import java.util.List;

import io.github.ovfemulator.contentlibrary.LibraryId;
import io.github.ovfemulator.contentlibrary.LibraryItemId;
import io.github.ovfemulator.libraryitem.DeploymentResult.ResultInfo;
import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The result of {@code create}.
 *
 * @param succeeded whether the item was created or has new content
 * @param ovfLibraryItemId the item
 * @param error the messages, unset if there are none
 */
@CanonicalName("com.vmware.vcenter.ovf.library_item.create_result")
record CaptureResult(boolean succeeded, @Nullable @ResourceType(LibraryItemId.RESOURCE_TYPE) String ovfLibraryItemId,
		@Nullable ResultInfo error) implements LibraryItemResult {

	static CaptureResult failure(OvfError error) {
		return new CaptureResult(false, null, new ResultInfo(List.of(error), List.of(), List.of()));
	}

	/**
	 * The item to create or to replace the content of.
	 *
	 * @param libraryId the library of a new item
	 * @param libraryItemId the item whose content is replaced; a new one when unset
	 */
	@CanonicalName("com.vmware.vcenter.ovf.library_item.create_target")
	record CreateTarget(@Nullable @ResourceType(LibraryId.RESOURCE_TYPE) String libraryId,
			@Nullable @ResourceType(LibraryItemId.RESOURCE_TYPE) String libraryItemId) implements Structure {

	}

	/**
	 * The choices for a capture.
	 *
	 * @param name the name of a new item and in the descriptor; that of the source when
	 * unset
	 * @param description the description of a new item; the annotation of the source when
	 * unset
	 * @param flags the export flags
	 * @param libraryItemSourceId the item that a new item is recorded to be made from
	 */
	@CanonicalName("com.vmware.vcenter.ovf.library_item.create_spec")
	record CreateSpec(@Nullable String name, @Nullable String description, @Nullable List<String> flags,
			@Nullable @ResourceType(LibraryItemId.RESOURCE_TYPE) String libraryItemSourceId) implements Structure {

	}

}
