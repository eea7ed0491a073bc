package io.github.ovfemulator.importsession.deployment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.ovfemulator.inventory.CreatedVirtualApp;
import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.inventory.NewVirtualApp;
import io.github.ovfemulator.inventory.NewVirtualAppMember;
import io.github.ovfemulator.inventory.NewVirtualMachine;
import io.github.ovfemulator.inventory.Placement;
import io.github.ovfemulator.inventory.domain.DatastoreId;
import io.github.ovfemulator.inventory.domain.MachineConfiguration;
import io.github.ovfemulator.inventory.domain.StoragePolicy;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.VirtualSystem;
import io.github.ovfemulator.ovf.parameters.Choices;
import io.github.ovfemulator.vapi.std.ErrorType;
import io.github.ovfemulator.vapi.std.LocalizableMessage;
import io.github.ovfemulator.vapi.std.VapiException;

/**
 * Deploys into the inventory.
 */
public final class InventoryDeployer implements Deployer {

	private final InventoryService inventory;

	private final Placement placement;

	private final int maxMachines;

	/**
	 * Makes a deployer.
	 * @param inventory the inventory
	 * @param placement where in it to deploy to
	 * @param maxMachines how many machines and vApps a package may become
	 */
	public InventoryDeployer(InventoryService inventory, Placement placement, int maxMachines) {
		this.inventory = inventory;
		this.placement = placement;
		this.maxMachines = maxMachines;
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

	/** One provider for any service (a choice): a vCenter has them from its plug-ins. */
	@Override
	public List<Resource> serviceProviders(String serviceType) {
		return List.of(new Resource("emulator:" + serviceType, "Emulated provider"));
	}

	@Override
	public DeployedEntity deploy(OvfDescriptor descriptor, Choices choices) {
		OvfDescriptor selected = descriptor.forOption(choices.option());
		MachineHardwareReader hardware = new MachineHardwareReader(selected, choices);
		Map<String, Boolean> customizations = new LinkedHashMap<>();
		if (selected.requireContent() instanceof VirtualSystem system) {
			String id = this.inventory.create(machine(choices.name(), system, choices, hardware)).value();
			customize(system, id, choices, customizations);
			return new DeployedEntity(id, false, customizations);
		}
		List<MemberTree.Member> members = MemberTree.of(selected.requireContent(), choices.copies(), this.maxMachines);
		CreatedVirtualApp app = this.inventory
			.createVirtualApp(new NewVirtualApp(choices.name(), this.placement, all(members, choices, hardware)));
		List<MemberTree.Machine> machines = members.stream().flatMap(MemberTree.Member::machines).toList();
		for (int i = 0; i < machines.size(); i++) {
			customize(machines.get(i).system(), app.machines().get(i).value(), choices, customizations);
		}
		return new DeployedEntity(app.id().value(), true, customizations);
	}

	private List<NewVirtualApp.Member> all(List<MemberTree.Member> members, Choices choices,
			MachineHardwareReader hardware) {
		return members.stream()
			.map((member) -> new NewVirtualApp.Member(content(member, choices, hardware), member.turn()))
			.toList();
	}

	private NewVirtualAppMember content(MemberTree.Member member, Choices choices, MachineHardwareReader hardware) {
		if (member instanceof MemberTree.Group group) {
			return new NewVirtualApp(group.name(), this.placement, all(group.members(), choices, hardware));
		}
		MemberTree.Machine machine = (MemberTree.Machine) member;
		return machine(machine.name(), machine.system(), choices, hardware);
	}

	/** Every customization that is asked for succeeds (a choice). */
	private static void customize(VirtualSystem system, String machine, Choices choices,
			Map<String, Boolean> customizations) {
		if (choices.customizations().containsKey(system.id())) {
			customizations.put(machine, true);
		}
	}

	private NewVirtualMachine machine(String name, VirtualSystem system, Choices choices,
			MachineHardwareReader hardware) {
		String datastore = choices.storageOf(system.sections().storageGroup()).datastore();
		if (datastore == null) {
			throw VapiException.of(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE, LocalizableMessage
				.of("emulator.import_session.no_datastore", "The target has no datastore to put a machine on."));
		}
		return new NewVirtualMachine(name, this.placement, new DatastoreId(datastore), hardware.read(system),
				MachineConfiguration.NONE);
	}

}
