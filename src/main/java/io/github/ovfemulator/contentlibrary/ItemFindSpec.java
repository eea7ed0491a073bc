package io.github.ovfemulator.contentlibrary;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Criteria for items. Unset criteria match all items.
 *
 * @param name the name, ignoring case
 * @param libraryId the id of the library
 * @param sourceId the id of the item in the published library
 * @param type the type, ignoring case
 * @param cached whether the files are available locally
 */
@CanonicalName("com.vmware.content.library.item.find_spec")
record ItemFindSpec(@Nullable String name, @Nullable @ResourceType("com.vmware.content.Library") String libraryId,
		@Nullable @ResourceType(LibraryItemId.RESOURCE_TYPE) String sourceId, @Nullable String type,
		@Nullable Boolean cached) implements Structure {

	boolean matches(ItemModel item) {
		return (this.name == null || this.name.equalsIgnoreCase(item.name()))
				&& (this.libraryId == null || this.libraryId.equals(item.libraryId())) && this.sourceId == null
				&& (this.type == null || this.type.equalsIgnoreCase(item.type()))
				&& (this.cached == null || this.cached.equals(item.cached()));
	}

}
