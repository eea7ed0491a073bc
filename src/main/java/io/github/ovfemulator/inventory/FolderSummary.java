package io.github.ovfemulator.inventory;

import io.github.ovfemulator.inventory.domain.Folder;
import io.github.ovfemulator.inventory.domain.FolderType;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * A folder in a list.
 *
 * @param folder its id
 * @param name its name
 * @param type what it holds
 */
@CanonicalName("com.vmware.vcenter.folder.summary")
record FolderSummary(@ResourceType("Folder") String folder, String name, FolderType type) implements Structure {

	static FolderSummary of(Folder folder) {
		return new FolderSummary(folder.id().value(), folder.name(), folder.type());
	}

}
