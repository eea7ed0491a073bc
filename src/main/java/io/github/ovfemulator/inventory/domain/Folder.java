package io.github.ovfemulator.inventory.domain;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatacenterId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import org.jspecify.annotations.Nullable;

/**
 * A folder.
 *
 * @param id its id
 * @param name its name
 * @param type the type of the objects in it
 * @param parent the id of its parent folder, or {@code null} for a root folder of the
 * vCenter or of a datacenter
 * @param datacenter the id of its datacenter, or {@code null} for a folder of datacenters
 */
public record Folder(FolderId id, String name, FolderType type, @Nullable FolderId parent,
		@Nullable DatacenterId datacenter) implements ManagedObject<FolderId> {

}
