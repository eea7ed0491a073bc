package io.github.ovfemulator.importsession;

import java.util.List;

import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.inventory.NewVirtualApp;
import io.github.ovfemulator.inventory.NewVirtualMachine;
import io.github.ovfemulator.inventory.Placement;
import io.github.ovfemulator.inventory.domain.Datastore;
import io.github.ovfemulator.inventory.domain.DatastoreId;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.VirtualSystem;
import io.github.ovfemulator.ovf.parameters.Choices;
import io.github.ovfemulator.vapi.std.ErrorType;
import io.github.ovfemulator.vapi.std.LocalizableMessage;
import io.github.ovfemulator.vapi.std.VapiException;

/**
 * Deploys into the inventory, to the first datastore.
 */
final class InventoryDeployer implements Deployer {

	private final InventoryService inventory;

	private final Placement placement;

	/**
	 * Makes a deployer.
	 * @param inventory the inventory
	 * @param placement where in it to deploy to
	 */
	InventoryDeployer(InventoryService inventory, Placement placement) {
		this.inventory = inventory;
		this.placement = placement;
	}

	@Override
	public boolean isNameTaken(String name) {
		return this.inventory.isNameTaken(this.placement.folder(), name);
	}

	@Override
	public boolean hasNetwork(String network) {
		return this.inventory.networksFor(this.placement)
			.stream()
			.anyMatch((known) -> known.id().value().equals(network));
	}

	@Override
	public DeployedEntity deploy(OvfDescriptor descriptor, Choices choices) {
		OvfDescriptor selected = descriptor.forOption(null);
		MachineHardwareReader hardware = new MachineHardwareReader(selected, choices.networks());
		if (selected.requireContent() instanceof VirtualSystem system) {
			return new DeployedEntity(this.inventory.create(machine(choices.name(), system, hardware)).value(), false);
		}
		List<NewVirtualMachine> machines = selected.virtualSystems()
			.map((system) -> machine(system.displayName(), system, hardware))
			.toList();
		NewVirtualApp app = new NewVirtualApp(choices.name(), this.placement, machines);
		return new DeployedEntity(this.inventory.createVirtualApp(app).value(), true);
	}

	private NewVirtualMachine machine(String name, VirtualSystem system, MachineHardwareReader hardware) {
		return new NewVirtualMachine(name, this.placement, datastore(), hardware.read(system));
	}

	private DatastoreId datastore() {
		return this.inventory.datastoresFor(this.placement)
			.stream()
			.findFirst()
			.map(Datastore::id)
			.orElseThrow(() -> VapiException.of(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE, LocalizableMessage
				.of("emulator.import_session.no_datastore", "The target has no datastore to put a machine on.")));
	}

}
