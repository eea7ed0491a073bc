package io.github.ovfemulator.deployment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.github.ovfemulator.inventory.CreatedVirtualApp;
import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.inventory.NewVirtualAppMember.NewVirtualMachine;
import io.github.ovfemulator.inventory.Placement;
import io.github.ovfemulator.inventory.domain.Datastore;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatastoreId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.inventory.domain.StoragePolicy;
import io.github.ovfemulator.ovf.descriptor.Content;
import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystem;
import io.github.ovfemulator.ovf.parameters.resolver.Choices;
import io.github.ovfemulator.ovf.parameters.resolver.ResolvedPackage;
import org.jspecify.annotations.Nullable;

/**
 * Deploys packages to the emulated inventory.
 */
public final class InventoryDeployer implements Deployer {

	private final InventoryService inventory;

	private final Placement placement;

	private final int maxMachines;

	private final UnaryOperator<NewVirtualMachine> changes;

	/**
	 * Creates a deployer.
	 * @param inventory the inventory
	 * @param placement the place in the inventory
	 * @param maxMachines the maximum number of machines and vApps of a package
	 */
	public InventoryDeployer(InventoryService inventory, Placement placement, int maxMachines) {
		this(inventory, placement, maxMachines, UnaryOperator.identity());
	}

	/** The name that was taken before the machine is created. */
	private @Nullable String name;

	private InventoryDeployer(InventoryService inventory, Placement placement, int maxMachines,
			UnaryOperator<NewVirtualMachine> changes) {
		this.changes = changes;
		this.inventory = inventory;
		this.placement = placement;
		this.maxMachines = maxMachines;
	}

	/**
	 * Creates a deployer that changes a machine of a package before it is created.
	 * @param machine changes a machine that is deployed on its own
	 * @return the deployer
	 */
	public InventoryDeployer changing(UnaryOperator<NewVirtualMachine> machine) {
		return new InventoryDeployer(this.inventory, this.placement, this.maxMachines, machine);
	}

	@Override
	public Placement placement() {
		return this.placement;
	}

	@Override
	public void requireUsable() {
		this.inventory.pickHost(this.placement);
	}

	@Override
	public boolean isNameTaken(String name) {
		return this.inventory.isNameTaken(this.placement.folder(), name);
	}

	@Override
	public synchronized boolean takeName(String name) {
		FolderId folder = this.placement.folder();
		boolean taken = this.inventory.claimedNames()
			.claim(folder, name, () -> this.inventory.inventory().isNameTaken(folder, name));
		if (taken) {
			this.name = name;
		}
		return taken;
	}

	@Override
	public synchronized void releaseName() {
		if (this.name != null) {
			this.inventory.claimedNames().release(this.placement.folder(), this.name);
			this.name = null;
		}
	}

	@Override
	public List<Resource> networks() {
		return this.inventory.networksFor(this.placement)
			.stream()
			.map((network) -> new Resource(network.id().value(), network.name()))
			.toList();
	}

	@Override
	public List<TargetDatastore> datastores() {
		return this.inventory.datastoresFor(this.placement)
			.stream()
			.map((datastore) -> new TargetDatastore(datastore.id().value(), datastore.name(), datastore.freeSpace()))
			.toList();
	}

	@Override
	public List<Resource> storageProfiles() {
		return this.inventory.inventory()
			.all(StoragePolicy.class)
			.stream()
			.map((policy) -> new Resource(policy.id().value(), policy.name()))
			.toList();
	}

	/** Returns one provider for each service (a choice). */
	@Override
	public List<Resource> serviceProviders(String serviceType) {
		return List.of(new Resource("emulator:" + serviceType, "Emulated provider"));
	}

	@Override
	public DeployedEntity deploy(ResolvedPackage source) {
		Choices choices = source.choices();
		MachineMapper mapper = new MachineMapper(source, this.placement, this::nameOf);
		Map<String, Boolean> customizations = new LinkedHashMap<>();
		Content content = mapper.content();
		if (content instanceof VirtualSystem system) {
			String id = this.inventory.create(this.changes.apply(mapper.machine(choices.name(), system))).value();
			customize(system, id, choices, customizations);
			return new DeployedEntity(id, false, customizations);
		}
		List<MemberTree.Member> members = MemberTree.of(content, choices.copies(), this.maxMachines);
		CreatedVirtualApp app = this.inventory.createVirtualApp(mapper.virtualApp(choices.name(), members));
		List<MemberTree.Machine> machines = members.stream().flatMap(MemberTree.Member::machines).toList();
		for (int i = 0; i < machines.size(); i++) {
			customize(machines.get(i).system(), app.machines().get(i).value(), choices, customizations);
		}
		return new DeployedEntity(app.id().value(), true, customizations);
	}

	private String nameOf(DatastoreId datastore) {
		return this.inventory.inventory().get(Datastore.class, datastore).name();
	}

	/** Records a successful customization for each requested one (a choice). */
	private static void customize(VirtualSystem system, String machine, Choices choices,
			Map<String, Boolean> customizations) {
		if (choices.customizations().containsKey(system.id())) {
			customizations.put(machine, true);
		}
	}

}
