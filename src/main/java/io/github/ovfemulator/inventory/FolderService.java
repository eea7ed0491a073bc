package io.github.ovfemulator.inventory;

import java.util.List;

import io.github.ovfemulator.inventory.domain.Folder;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Finds folders.
 */
@Service
class FolderService {

	static final int LIMIT = 1000;

	private final InventoryStore inventories;

	FolderService(InventoryStore inventories) {
		this.inventories = inventories;
	}

	List<FolderSummary> list(@Nullable FolderFilter filter) {
		return Selection.of(filter, this.inventories.current().all(Folder.class))
			.whereId(FolderFilter::folders, Folder::id)
			.where(FolderFilter::names, Folder::name)
			.whereEqual(FolderFilter::type, Folder::type)
			.whereId(FolderFilter::parentFolders, Folder::parent)
			.whereId(FolderFilter::datacenters, Folder::datacenter)
			.atMost(LIMIT, FolderSummary::of);
	}

}
