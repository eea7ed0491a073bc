package io.github.ovfemulator.inventory;

import java.util.List;
import java.util.Set;

import io.github.ovfemulator.inventory.domain.Folder;
import io.github.ovfemulator.inventory.domain.FolderType;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Reads folders from the inventory.
 */
@Service
class FolderService {

	static final int LIMIT = 1000;

	private final InventoryStore inventories;

	FolderService(InventoryStore inventories) {
		this.inventories = inventories;
	}

	List<Summary> list(@Nullable Filter filter) {
		return Selection.of(filter, this.inventories.current().all(Folder.class))
			.whereId(Filter::folders, Folder::id)
			.where(Filter::names, Folder::name)
			.whereEqual(Filter::type, Folder::type)
			.whereId(Filter::parentFolders, Folder::parent)
			.whereId(Filter::datacenters, Folder::datacenter)
			.atMost(LIMIT, Summary::of);
	}

	/**
	 * Selects folders. An unset or empty field selects all.
	 *
	 * @param folders their ids
	 * @param names their names
	 * @param type the type of the objects in them
	 * @param parentFolders the ids of their parent folders
	 * @param datacenters the ids of their datacenters
	 */
	@CanonicalName("com.vmware.vcenter.folder.filter_spec")
	record Filter(@Nullable Set<@ResourceType("Folder") String> folders, @Nullable Set<String> names,
			@Nullable FolderType type, @Nullable Set<@ResourceType("Folder") String> parentFolders,
			@Nullable Set<@ResourceType("Datacenter") String> datacenters) implements Structure {

	}

	/**
	 * A folder in the result of {@code list}.
	 *
	 * @param folder its id
	 * @param name its name
	 * @param type the type of the objects in it
	 */
	@CanonicalName("com.vmware.vcenter.folder.summary")
	record Summary(@ResourceType("Folder") String folder, String name, FolderType type) implements Structure {

		static Summary of(Folder folder) {
			return new Summary(folder.id().value(), folder.name(), folder.type());
		}

	}

}
