package io.github.ovfemulator.inventory.domain;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatacenterId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import org.jspecify.annotations.Nullable;

/**
 * A folder.
 *
 * @param id its id
 * @param name its name
 * @param type what it holds
 * @param parent the folder that holds it, or {@code null} at the top of the vCenter or of
 * a datacenter
 * @param datacenter the datacenter that it is in, or {@code null} when it is above them
 */
public record Folder(FolderId id, String name, FolderType type, @Nullable FolderId parent,
		@Nullable DatacenterId datacenter) implements ManagedObject<FolderId> {

}
