package io.github.ovfemulator.inventory;

import java.util.List;
import java.util.Set;

import io.github.ovfemulator.inventory.domain.Datacenter;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatacenterId;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Reads datacenters from the inventory.
 */
@Service
class DatacenterService {

	static final int LIMIT = 1000;

	private final InventoryStore inventories;

	DatacenterService(InventoryStore inventories) {
		this.inventories = inventories;
	}

	List<Summary> list(@Nullable Filter filter) {
		return Selection.of(filter, this.inventories.current().all(Datacenter.class))
			.whereId(Filter::datacenters, Datacenter::id)
			.where(Filter::names, Datacenter::name)
			.whereId(Filter::folders, Datacenter::folder)
			.atMost(LIMIT, Summary::of);
	}

	Info get(DatacenterId id) {
		return Info.of(this.inventories.current().get(Datacenter.class, id));
	}

	/**
	 * Selects datacenters. An unset or empty field selects all.
	 *
	 * @param datacenters their ids
	 * @param names their names
	 * @param folders the ids of their folders
	 */
	@CanonicalName("com.vmware.vcenter.datacenter.filter_spec")
	record Filter(@Nullable Set<@ResourceType("Datacenter") String> datacenters, @Nullable Set<String> names,
			@Nullable Set<@ResourceType("Folder") String> folders) implements Structure {

	}

	/**
	 * A datacenter in the result of {@code list}.
	 *
	 * @param datacenter its id
	 * @param name its name
	 */
	@CanonicalName("com.vmware.vcenter.datacenter.summary")
	record Summary(@ResourceType("Datacenter") String datacenter, String name) implements Structure {

		static Summary of(Datacenter datacenter) {
			return new Summary(datacenter.id().value(), datacenter.name());
		}

	}

	/**
	 * The details of a datacenter.
	 *
	 * @param name its name
	 * @param datastoreFolder the id of its root datastore folder
	 * @param hostFolder the id of its root host folder
	 * @param networkFolder the id of its root network folder
	 * @param vmFolder the id of its root virtual machine folder
	 */
	@CanonicalName("com.vmware.vcenter.datacenter.info")
	record Info(String name, @ResourceType("Folder") String datastoreFolder, @ResourceType("Folder") String hostFolder,
			@ResourceType("Folder") String networkFolder,
			@ResourceType("Folder") String vmFolder) implements Structure {

		static Info of(Datacenter datacenter) {
			return new Info(datacenter.name(), datacenter.datastoreFolder().value(), datacenter.hostFolder().value(),
					datacenter.networkFolder().value(), datacenter.virtualMachineFolder().value());
		}

	}

}
