package io.github.ovfemulator.inventory.vm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.ovfemulator.inventory.InventoryStore;
import io.github.ovfemulator.inventory.Selection;
import io.github.ovfemulator.inventory.domain.Host;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObjectId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualMachineId;
import io.github.ovfemulator.inventory.domain.PowerState;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.WireName;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Reads and deletes virtual machines of the inventory.
 */
@Service
class VirtualMachineService {

	static final int LIMIT = 4000;

	private final InventoryStore inventories;

	VirtualMachineService(InventoryStore inventories) {
		this.inventories = inventories;
	}

	List<Summary> list(@Nullable Filter filter) {
		Inventory inventory = this.inventories.current();
		return Selection.of(filter, inventory.all(VirtualMachine.class))
			.whereId(Filter::vms, VirtualMachine::id)
			.where(Filter::names, VirtualMachine::name)
			.whereId(Filter::folders, VirtualMachine::folder)
			.whereId(Filter::datacenters, inventory::datacenterOf)
			.whereId(Filter::hosts, VirtualMachine::host)
			.whereId(Filter::clusters, (machine) -> inventory.get(Host.class, machine.host()).cluster())
			.whereAnyId(Filter::resourcePools, (machine) -> poolsOf(inventory, machine))
			.where(Filter::powerStates, VirtualMachine::powerState)
			.atMost(LIMIT, Summary::of);
	}

	VirtualMachineInfo get(VirtualMachineId id) {
		Inventory inventory = this.inventories.current();
		return VirtualMachineInfo.of(inventory, inventory.get(VirtualMachine.class, id));
	}

	void delete(VirtualMachineId id) {
		this.inventories.update((inventory) -> {
			inventory.get(VirtualMachine.class, id).requireDeletable();
			return new Inventory.Change<>(inventory.without(id), id);
		});
	}

	/**
	 * The resource pool of a machine and the vApps that contain it, because the filter
	 * accepts both.
	 */
	private static List<ManagedObjectId> poolsOf(Inventory inventory, VirtualMachine machine) {
		List<ManagedObjectId> pools = new ArrayList<>(inventory.enclosingVirtualApps(machine));
		pools.add(machine.resourcePool());
		return pools;
	}

	/**
	 * Selects virtual machines. An unset or empty field selects all.
	 *
	 * @param vms their ids
	 * @param names their names
	 * @param folders the ids of their folders
	 * @param datacenters the ids of their datacenters
	 * @param hosts the ids of their hosts
	 * @param clusters the ids of the clusters of their hosts
	 * @param resourcePools the ids of their resource pools or vApps
	 * @param powerStates their power states
	 */
	@CanonicalName("com.vmware.vcenter.VM.filter_spec")
	record Filter(@Nullable Set<@ResourceType("VirtualMachine") String> vms, @Nullable Set<String> names,
			@Nullable Set<@ResourceType("Folder") String> folders,
			@Nullable Set<@ResourceType("Datacenter") String> datacenters,
			@Nullable Set<@ResourceType("HostSystem") String> hosts,
			@Nullable Set<@ResourceType("ClusterComputeResource") String> clusters,
			@Nullable Set<@ResourceType("ResourcePool") String> resourcePools,
			@Nullable Set<PowerState> powerStates) implements Structure {

	}

	/**
	 * A virtual machine in the result of {@code list}.
	 *
	 * @param vm its id
	 * @param name its name
	 * @param powerState its power state
	 * @param cpuCount its number of virtual CPUs
	 * @param memorySizeMib its memory size in MiB
	 */
	@CanonicalName("com.vmware.vcenter.VM.summary")
	record Summary(@ResourceType("VirtualMachine") String vm, String name, PowerState powerState,
			@Nullable Long cpuCount, @WireName("memory_size_MiB") @Nullable Long memorySizeMib) implements Structure {

		static Summary of(VirtualMachine machine) {
			return new Summary(machine.id().value(), machine.name(), machine.powerState(),
					(long) machine.hardware().cpu().count(), machine.hardware().memory().sizeMib());
		}

	}

}
