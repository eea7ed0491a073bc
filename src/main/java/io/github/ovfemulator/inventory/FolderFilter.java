package io.github.ovfemulator.inventory;

import java.util.Set;

import io.github.ovfemulator.inventory.domain.FolderType;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Which folders to list.
 *
 * @param folders their ids
 * @param names their names
 * @param type what they hold
 * @param parentFolders the folders that hold them
 * @param datacenters the datacenters that they are in
 */
@CanonicalName("com.vmware.vcenter.folder.filter_spec")
record FolderFilter(@Nullable Set<@ResourceType("Folder") String> folders, @Nullable Set<String> names,
		@Nullable FolderType type, @Nullable Set<@ResourceType("Folder") String> parentFolders,
		@Nullable Set<@ResourceType("Datacenter") String> datacenters) implements Structure {

}
