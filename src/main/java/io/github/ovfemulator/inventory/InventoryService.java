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
import io.github.ovfemulator.inventory.file.InventoryFileReader;
import io.github.ovfemulator.vapi.operation.Resettable;
import io.github.ovfemulator.vapi.operation.SecretSeal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an import asks of the vCenter behind it: where it may go, and the machines and
 * vApps that come of it.
 */
public class InventoryService implements Resettable {

	private final InventoryStore inventories;

	/**
	 * Makes the service.
	 * @param inventories keeps the inventory
	 */
	public InventoryService(InventoryStore inventories) {
		this.inventories = inventories;
	}

	/**
	 * Everything there is now.
	 * @return the inventory, which no later change touches
	 */
	public Inventory inventory() {
		return this.inventories.current();
	}

	/**
	 * Says where an import into a pool goes.
	 * @param pool the resource pool
	 * @param host the host, or {@code null} to have it deduced
	 * @param folder the folder, or {@code null} for the datacenter's own
	 * @return the placement
	 * @throws io.github.ovfemulator.vapi.type.VapiException not_found for an unknown id,
	 * invalid_argument when host or folder do not go with the pool or cannot be deduced
	 */
	public Placement place(ResourcePoolId pool, @Nullable HostSystemId host, @Nullable FolderId folder) {
		return new PlacementRules(inventory()).place(pool, host, folder);
	}

	/**
	 * Picks the host for a new machine: the one of the placement, else the first of the
	 * cluster that can take it.
	 * @param placement where the machine goes
	 * @return the host
	 * @throws io.github.ovfemulator.vapi.type.VapiException not_allowed_in_current_state
	 * when no host can take it now
	 */
	public HostSystemId pickHost(Placement placement) {
		return new MachineFactory(inventory()).pickHost(placement);
	}

	/**
	 * Looks a network up.
	 * @param id its id
	 * @return the network, if there is one
	 */
	public Optional<Network> findNetwork(NetworkId id) {
		return inventory().find(Network.class, id);
	}

	/**
	 * Looks a datastore up.
	 * @param id its id
	 * @return the datastore, if there is one
	 */
	public Optional<Datastore> findDatastore(DatastoreId id) {
		return inventory().find(Datastore.class, id);
	}

	/**
	 * The networks that machines of a placement can be plugged into.
	 * @param placement the placement
	 * @return the networks of its datacenter, the one to take by default first
	 */
	public List<Network> networksFor(Placement placement) {
		return reachable(Network.class, placement);
	}

	/**
	 * The datastores that machines of a placement can be put on.
	 * @param placement the placement
	 * @return the datastores of its datacenter, the one to take by default first
	 */
	public List<Datastore> datastoresFor(Placement placement) {
		return reachable(Datastore.class, placement);
	}

	/**
	 * Whether a machine or a vApp of that name is in a folder.
	 * @param folder the folder
	 * @param name the name
	 * @return {@code true} when a new one needs another name
	 */
	public boolean isNameTaken(FolderId folder, String name) {
		return inventory().isNameTaken(folder, name);
	}

	/**
	 * Makes a virtual machine.
	 * @param machine what to make
	 * @return its id
	 * @throws io.github.ovfemulator.vapi.type.VapiException already_exists when its name
	 * is taken, not_found when its datastore or a network is gone,
	 * not_allowed_in_current_state when no host can take it, unable_to_allocate_resource
	 * when the inventory is full
	 */
	public VirtualMachineId create(NewVirtualMachine machine) {
		return this.inventories.update((inventory) -> new MachineFactory(inventory).create(machine)).id();
	}

	/**
	 * Makes a vApp and all that is in it, or nothing.
	 * @param app what to make
	 * @return what was made
	 * @throws io.github.ovfemulator.vapi.type.VapiException as
	 * {@link #create(NewVirtualMachine)}, and already_exists when two members of a vApp
	 * have the same name
	 */
	public CreatedVirtualApp createVirtualApp(NewVirtualApp app) {
		return this.inventories.update((inventory) -> new VirtualAppFactory(inventory).create(app));
	}

	/**
	 * Removes a machine, whatever its state.
	 * @param id its id; nothing happens when it is gone already
	 */
	public void remove(VirtualMachineId id) {
		this.inventories.update((inventory) -> new Inventory.Change<>(inventory.without(id), id));
	}

	/**
	 * Removes a vApp with everything in it, whatever its machines do.
	 * @param id its id; nothing happens when it is gone already
	 */
	public void removeVirtualApp(VirtualAppId id) {
		this.inventories.update((inventory) -> new Inventory.Change<>(inventory.withoutVirtualApp(id), id));
	}

	/**
	 * Says where an import into a pool of an inventory goes that is not there yet.
	 * @param inventory the inventory
	 * @param pool the resource pool
	 * @param host the host, or {@code null} to have it deduced
	 * @param folder the folder
	 * @return the placement
	 * @throws io.github.ovfemulator.vapi.type.VapiException as {@link #place} does
	 */
	public static Placement placeIn(Inventory inventory, ResourcePoolId pool, @Nullable HostSystemId host,
			FolderId folder) {
		return new PlacementRules(inventory).place(pool, host, folder);
	}

	/**
	 * Reads an inventory that was written down. Nothing changes yet.
	 * @param saved the inventory in the form of an inventory file
	 * @param seal opens the secrets in it
	 * @return the inventory
	 * @throws io.github.ovfemulator.inventory.file.InvalidFixtureException when it has a
	 * fault
	 * @throws io.github.ovfemulator.vapi.operation.BadStateException when a secret in it
	 * cannot be opened
	 * @throws io.github.ovfemulator.vapi.type.VapiException unable_to_allocate_resource
	 * when there is no room for it
	 */
	public Inventory read(JsonNode saved, SecretSeal seal) {
		Inventory inventory = InventoryFileReader.read(saved, seal);
		this.inventories.requireWithinLimits(inventory);
		return inventory;
	}

	/**
	 * Puts an inventory in the place of the one that is there.
	 * @param inventory what {@link #read} has given
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
