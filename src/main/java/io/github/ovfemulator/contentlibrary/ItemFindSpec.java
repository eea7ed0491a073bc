package io.github.ovfemulator.contentlibrary;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Which items to find; what is unset lets all pass.
 *
 * @param name the name, in upper or lower case
 * @param libraryId the library that holds them
 * @param sourceId the item of another library that they are copies of
 * @param type the type, in upper or lower case
 * @param cached whether their files are here
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
