package io.github.ovfemulator.inventory;

import java.util.List;
import java.util.Optional;

import io.github.ovfemulator.inventory.NewVirtualAppMember.NewVirtualApp;
import io.github.ovfemulator.inventory.NewVirtualAppMember.NewVirtualMachine;
import io.github.ovfemulator.inventory.domain.Datastore;
import io.github.ovfemulator.inventory.domain.InFolder;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObject;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatastoreId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.HostSystemId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.NetworkId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.ResourcePoolId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualAppId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualMachineId;
import io.github.ovfemulator.inventory.domain.Network;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.inventory.file.InventoryFileReader;
import io.github.ovfemulator.vapi.operation.Resettable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Places, creates and removes virtual machines and vApps. The import, the deployment and
 * the control plane use it.
 */
public class InventoryService implements Resettable {

	private final ClaimedNames claimedNames = new ClaimedNames();

	private final InventoryStore inventories;

	/**
	 * Creates the service.
	 * @param inventories the store of the inventory
	 */
	public InventoryService(InventoryStore inventories) {
		this.inventories = inventories;
	}

	/**
	 * The current inventory.
	 * @return an immutable inventory
	 */
	public Inventory inventory() {
		return this.inventories.current();
	}

	/**
	 * Determines the placement of an import into a resource pool.
	 * @param pool the resource pool
	 * @param host the host, or {@code null} to derive it from the pool
	 * @param folder the folder, or {@code null} for the virtual machine folder of the
	 * datacenter
	 * @return the placement
	 * @throws io.github.ovfemulator.vapi.type.VapiException {@code not_found} for an
	 * unknown id, {@code invalid_argument} if host or folder do not match the pool or
	 * cannot be derived from it
	 */
	public Placement place(ResourcePoolId pool, @Nullable HostSystemId host, @Nullable FolderId folder) {
		return new PlacementRules(inventory()).place(pool, host, folder);
	}

	/**
	 * Selects the host of a new virtual machine: the host of the placement, or the first
	 * usable host of the cluster.
	 * @param placement the placement of the machine
	 * @return the id of the host
	 * @throws io.github.ovfemulator.vapi.type.VapiException {@code
	 * not_allowed_in_current_state} if no usable host is available
	 */
	public HostSystemId pickHost(Placement placement) {
		return new MachineFactory(inventory()).pickHost(placement);
	}

	/**
	 * The networks of the datacenter of a placement.
	 * @param placement the placement
	 * @return the networks; the first one is the default
	 */
	public List<Network> networksFor(Placement placement) {
		return reachable(Network.class, placement);
	}

	/**
	 * The datastores of the datacenter of a placement.
	 * @param placement the placement
	 * @return the datastores; the first one is the default
	 */
	public List<Datastore> datastoresFor(Placement placement) {
		return reachable(Datastore.class, placement);
	}

	/**
	 * Whether a folder contains a virtual machine or vApp of a name.
	 * @param folder the folder
	 * @param name the name
	 * @return {@code true} if the name is taken
	 */
	public boolean isNameTaken(FolderId folder, String name) {
		return this.claimedNames.contains(folder, name) || inventory().isNameTaken(folder, name);
	}

	/** The names of machines and vApps that are about to be created. */
	public ClaimedNames claimedNames() {
		return this.claimedNames;
	}

	/**
	 * Creates a virtual machine.
	 * @param machine the machine
	 * @return the id of the machine
	 * @throws io.github.ovfemulator.vapi.type.VapiException {@code already_exists} if the
	 * name is taken, {@code not_found} if the datastore or a network no longer exists,
	 * {@code not_allowed_in_current_state} if no usable host is available,
	 * {@code unable_to_allocate_resource} if the inventory is full
	 */
	public VirtualMachineId create(NewVirtualMachine machine) {
		return this.inventories.update((inventory) -> new MachineFactory(inventory).create(machine)).id();
	}

	/**
	 * Creates a vApp and all its members atomically.
	 * @param app the vApp
	 * @return the ids of the vApp and its machines
	 * @throws io.github.ovfemulator.vapi.type.VapiException see
	 * {@link #create(NewVirtualMachine)}; also {@code already_exists} if two members of a
	 * vApp have the same name
	 */
	public CreatedVirtualApp createVirtualApp(NewVirtualApp app) {
		return this.inventories.update((inventory) -> new VirtualAppFactory(inventory).create(app));
	}

	/**
	 * Powers on a virtual machine.
	 * @param id the id of the machine
	 * @throws io.github.ovfemulator.vapi.type.VapiException see
	 * {@link VirtualMachine#start()}
	 */
	public void powerOn(VirtualMachineId id) {
		this.inventories.update((inventory) -> new Inventory.Change<>(
				inventory.with(inventory.get(VirtualMachine.class, id).start()), id));
	}

	/**
	 * Powers on all machines of a vApp and of its nested vApps.
	 * @param id the id of the vApp
	 * @throws io.github.ovfemulator.vapi.type.VapiException see
	 * {@link VirtualMachine#start()}
	 */
	public void powerOn(VirtualAppId id) {
		this.inventories.update((inventory) -> {
			Inventory changed = inventory;
			for (VirtualMachine machine : inventory.all(VirtualMachine.class)) {
				if (inventory.enclosingVirtualApps(machine).contains(id)) {
					changed = changed.with(machine.start());
				}
			}
			return new Inventory.Change<>(changed, id);
		});
	}

	/**
	 * Removes a virtual machine in any power state. An unknown id has no effect.
	 * @param id the id of the machine
	 */
	public void remove(VirtualMachineId id) {
		this.inventories.update((inventory) -> new Inventory.Change<>(inventory.without(id), id));
	}

	/**
	 * Removes a vApp and all its members in any power state. An unknown id has no effect.
	 * @param id the id of the vApp
	 */
	public void removeVirtualApp(VirtualAppId id) {
		this.inventories.update((inventory) -> new Inventory.Change<>(inventory.withoutVirtualApp(id), id));
	}

	/**
	 * Determines the placement of an import in an inventory that is not the current one.
	 * @param inventory the inventory
	 * @param pool the resource pool
	 * @param host the host, or {@code null} to derive it from the pool
	 * @param folder the folder
	 * @return the placement
	 * @throws io.github.ovfemulator.vapi.type.VapiException see {@link #place}
	 */
	public static Placement placeIn(Inventory inventory, ResourcePoolId pool, @Nullable HostSystemId host,
			@Nullable FolderId folder) {
		return new PlacementRules(inventory).place(pool, host, folder);
	}

	/**
	 * Reads a saved inventory without replacing the current one.
	 * @param saved the inventory in the format of an inventory file
	 * @return the inventory
	 * @throws io.github.ovfemulator.inventory.file.InvalidFixtureException if the
	 * document is invalid
	 * @throws io.github.ovfemulator.vapi.type.VapiException {@code
	 * unable_to_allocate_resource} if the inventory exceeds the limits
	 */
	public Inventory read(JsonNode saved) {
		Inventory inventory = InventoryFileReader.read(saved);
		this.inventories.requireWithinLimits(inventory);
		return inventory;
	}

	/**
	 * Replaces the current inventory.
	 * @param inventory an inventory from {@link #read}
	 */
	public void replace(Inventory inventory) {
		this.inventories.replace(inventory);
	}

	@Override
	public void reset() {
		this.inventories.reset();
	}

	@Override
	public void reset(String scope) {
		this.inventories.update((inventory) -> new Inventory.Change<>(inventory.withoutScope(scope), scope));
	}

	private <T extends ManagedObject<?> & InFolder> List<T> reachable(Class<T> type, Placement placement) {
		Inventory inventory = inventory();
		return inventory.all(type)
			.stream()
			.filter((object) -> placement.datacenter().equals(inventory.datacenterOf(object)))
			.toList();
	}

}
