package io.github.ovfemulator.inventory;

import java.util.List;
import java.util.Set;

import io.github.ovfemulator.inventory.domain.Datastore;
import io.github.ovfemulator.inventory.domain.DatastoreType;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatastoreId;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Reads datastores from the inventory.
 */
@Service
class DatastoreService {

	static final int LIMIT = 2500;

	private final InventoryStore inventories;

	DatastoreService(InventoryStore inventories) {
		this.inventories = inventories;
	}

	List<Summary> list(@Nullable Filter filter) {
		Inventory inventory = this.inventories.current();
		return Selection.of(filter, inventory.all(Datastore.class))
			.whereId(Filter::datastores, Datastore::id)
			.where(Filter::names, Datastore::name)
			.where(Filter::types, Datastore::type)
			.whereId(Filter::folders, Datastore::folder)
			.whereId(Filter::datacenters, inventory::datacenterOf)
			.atMost(LIMIT, Summary::of);
	}

	Info get(DatastoreId id) {
		return Info.of(this.inventories.current().get(Datastore.class, id));
	}

	/**
	 * Selects datastores. An unset or empty field selects all.
	 *
	 * @param datastores their ids
	 * @param names their names
	 * @param types their file system types
	 * @param folders the ids of their folders
	 * @param datacenters the ids of their datacenters
	 */
	@CanonicalName("com.vmware.vcenter.datastore.filter_spec")
	record Filter(@Nullable Set<@ResourceType("Datastore") String> datastores, @Nullable Set<String> names,
			@Nullable Set<DatastoreType> types, @Nullable Set<@ResourceType("Folder") String> folders,
			@Nullable Set<@ResourceType("Datacenter") String> datacenters) implements Structure {

	}

	/**
	 * A datastore in the result of {@code list}.
	 *
	 * @param datastore its id
	 * @param name its name
	 * @param type its file system type
	 * @param freeSpace its free space in bytes
	 * @param capacity its capacity in bytes
	 */
	@CanonicalName("com.vmware.vcenter.datastore.summary")
	record Summary(@ResourceType("Datastore") String datastore, String name, DatastoreType type,
			@Nullable Long freeSpace, @Nullable Long capacity) implements Structure {

		static Summary of(Datastore datastore) {
			return new Summary(datastore.id().value(), datastore.name(), datastore.type(), datastore.freeSpace(),
					datastore.capacity());
		}

	}

	/**
	 * The details of a datastore.
	 *
	 * @param name its name
	 * @param type its file system type
	 * @param accessible whether a host can access it
	 * @param freeSpace its free space in bytes
	 * @param multipleHostAccess whether several hosts can access it
	 * @param thinProvisioningSupported whether it supports thin provisioning
	 */
	@CanonicalName("com.vmware.vcenter.datastore.info")
	record Info(String name, DatastoreType type, boolean accessible, @Nullable Long freeSpace,
			boolean multipleHostAccess, boolean thinProvisioningSupported) implements Structure {

		static Info of(Datastore datastore) {
			return new Info(datastore.name(), datastore.type(), true, datastore.freeSpace(), true, true);
		}

	}

}
