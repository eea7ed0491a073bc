package io.github.ovfemulator.contentlibrary;

import java.time.Instant;

import io.github.ovfemulator.vapi.structure.CanonicalName;
import io.github.ovfemulator.vapi.structure.ResourceType;
import io.github.ovfemulator.vapi.structure.Structure;
import org.jspecify.annotations.Nullable;

/**
 * All about an item, in the shape of public bindings. Times are unset.
 *
 * @param id its id
 * @param libraryId the library that it is in
 * @param contentVersion changes with its files
 * @param creationTime when it was made
 * @param description what it is
 * @param lastModifiedTime when it was changed
 * @param lastSyncTime when it was last fetched from another library
 * @param metadataVersion changes with what is told of it
 * @param name its name
 * @param cached whether its files are here
 * @param size the size of its files in bytes
 * @param type {@code ovf}, for a descriptor with its files and for an archive
 * @param version changes with it
 * @param sourceId the item of another library that it is a copy of
 */
@CanonicalName("com.vmware.content.library.item_model")
record ItemModel(@Nullable @ResourceType(LibraryItemId.RESOURCE_TYPE) String id,
		@Nullable @ResourceType("com.vmware.content.Library") String libraryId, @Nullable String contentVersion,
		@Nullable Instant creationTime, @Nullable String description, @Nullable Instant lastModifiedTime,
		@Nullable Instant lastSyncTime, @Nullable String metadataVersion, @Nullable String name,
		@Nullable Boolean cached, @Nullable Long size, @Nullable String type, @Nullable String version,
		@Nullable @ResourceType(LibraryItemId.RESOURCE_TYPE) String sourceId) implements Structure {

	/** The type of every item here. */
	static final String OVF = "ovf";

	private static final String UNCHANGED = "1";

	static ItemModel of(LibraryItem item) {
		return new ItemModel(item.id().value(), ContentLibrary.ID, UNCHANGED, null, null, null, null, UNCHANGED,
				item.id().value(), true, item.size(), OVF, UNCHANGED, null);
	}

}
