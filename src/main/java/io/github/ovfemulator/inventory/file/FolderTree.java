package io.github.ovfemulator.inventory.file;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.ovfemulator.inventory.domain.Folder;
import io.github.ovfemulator.inventory.domain.FolderType;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatacenterId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.inventory.file.InventoryFile.DatacenterEntry;
import io.github.ovfemulator.inventory.file.InventoryFile.FolderEntry;
import org.jspecify.annotations.Nullable;

/**
 * Reads the folders and assigns them to datacenters.
 */
final class FolderTree {

	private final Section<FolderEntry> folders;

	private final Section<DatacenterEntry> datacenters;

	private final Map<String, DatacenterId> owners = new HashMap<>();

	FolderTree(Section<FolderEntry> folders, Section<DatacenterEntry> datacenters) {
		this.folders = folders;
		this.datacenters = datacenters;
		for (DatacenterEntry datacenter : datacenters.all()) {
			own(datacenter, datacenter.datastoreFolder(), "datastore_folder", FolderType.DATASTORE);
			own(datacenter, datacenter.hostFolder(), "host_folder", FolderType.HOST);
			own(datacenter, datacenter.networkFolder(), "network_folder", FolderType.NETWORK);
			own(datacenter, datacenter.vmFolder(), "vm_folder", FolderType.VIRTUAL_MACHINE);
		}
	}

	/** Builds the folders and checks their hierarchy. */
	List<Folder> build() {
		return this.folders.all().stream().map(this::build).toList();
	}

	/** Returns the id of the folder to which an entry refers, and checks its type. */
	<F extends InventoryEntry> FolderId require(String id, FolderType type, Section<F> from, F entry, String field) {
		FolderEntry folder = this.folders.require(id, from, entry, field);
		if (folder.type() != type) {
			throw from.invalid(entry, field,
					"the folder '%s' has the type %s; the required type is %s".formatted(id, folder.type(), type));
		}
		return new FolderId(id);
	}

	private void own(DatacenterEntry datacenter, String id, String field, FolderType type) {
		require(id, type, this.datacenters, datacenter, field);
		FolderEntry folder = this.folders.require(id, this.datacenters, datacenter, field);
		if (folder.parent() != null) {
			throw this.datacenters.invalid(datacenter, field,
					"'%s' has the parent %s; use a folder without a parent".formatted(id, folder.parent()));
		}
		DatacenterId other = this.owners.put(id, new DatacenterId(datacenter.id()));
		if (other != null) {
			throw this.datacenters.invalid(datacenter, field, "'%s' already belongs to %s".formatted(id, other));
		}
	}

	private Folder build(FolderEntry folder) {
		FolderId parent = null;
		if (folder.parent() != null) {
			parent = require(folder.parent(), folder.type(), this.folders, folder, "parent");
		}
		return new Folder(new FolderId(folder.id()), folder.name(), folder.type(), parent, datacenterOf(folder));
	}

	private @Nullable DatacenterId datacenterOf(FolderEntry folder) {
		Set<String> below = new HashSet<>();
		FolderEntry top = folder;
		while (top.parent() != null) {
			if (!below.add(top.id())) {
				throw this.folders.invalid(folder, "parent", "the folder contains itself");
			}
			top = this.folders.require(top.parent(), this.folders, top, "parent");
		}
		DatacenterId datacenter = this.owners.get(top.id());
		if (datacenter == null && top.type() != FolderType.DATACENTER) {
			throw this.folders.invalid(top, "set parent, or use it as a root folder of a datacenter");
		}
		return datacenter;
	}

}
