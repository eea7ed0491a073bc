package io.github.ovfemulator.inventory;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;

import io.github.ovfemulator.inventory.NewVirtualAppMember.NewVirtualApp;
import io.github.ovfemulator.inventory.NewVirtualAppMember.NewVirtualMachine;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObject;
import io.github.ovfemulator.inventory.domain.ManagedObjectId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualAppId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualMachineId;
import io.github.ovfemulator.inventory.domain.StartSettings;
import io.github.ovfemulator.inventory.domain.VirtualApp;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import org.jspecify.annotations.Nullable;

/**
 * Creates a vApp with all its members in a single change of the inventory, so that a
 * failure leaves nothing to undo.
 */
final class VirtualAppFactory {

	private final Inventory inventory;

	private final MachineFactory machines;

	private final Map<ManagedObjectId, ManagedObject<?>> created = new LinkedHashMap<>();

	VirtualAppFactory(Inventory inventory) {
		this.inventory = inventory;
		this.machines = new MachineFactory(inventory);
	}

	Inventory.Change<CreatedVirtualApp> create(NewVirtualApp app) {
		this.machines.requireFreeName(app.placement(), app.name());
		Inventory filled = this.inventory.createAll((numbers) -> {
			create(app, null, numbers);
			return this.created.values();
		});
		return new Inventory.Change<>(filled,
				new CreatedVirtualApp(ids(VirtualAppId.class).get(0), ids(VirtualMachineId.class)));
	}

	private VirtualAppId create(NewVirtualApp app, @Nullable VirtualAppId parent, IntSupplier numbers) {
		Placement placement = app.placement();
		VirtualApp empty = new VirtualApp(new VirtualAppId("resgroup-v" + numbers.getAsInt()), app.name(),
				placement.folder(), placement.resourcePool(), parent, Map.of(), app.configuration(), placement.scope());
		this.created.put(empty.id(), empty);
		Set<String> names = new HashSet<>();
		Map<ManagedObjectId, StartSettings> startSettings = new LinkedHashMap<>();
		for (NewVirtualApp.Member member : app.members()) {
			if (!names.add(member.content().name())) {
				throw MachineFactory.nameTaken(member.content().name(), "vApp " + app.name());
			}
			ManagedObjectId id = create(member.content(), empty.id(), numbers);
			if (member.startSettings() != null) {
				startSettings.put(id, member.startSettings());
			}
		}
		this.created.put(empty.id(), empty.withStartSettings(startSettings));
		return empty.id();
	}

	private ManagedObjectId create(NewVirtualAppMember member, VirtualAppId app, IntSupplier numbers) {
		if (member instanceof NewVirtualApp inner) {
			return create(inner, app, numbers);
		}
		VirtualMachine machine = this.machines.create((NewVirtualMachine) member, app, numbers.getAsInt());
		this.created.put(machine.id(), machine);
		return machine.id();
	}

	/**
	 * The ids of a type in the order of creation; the outermost vApp is first.
	 */
	private <T extends ManagedObjectId> List<T> ids(Class<T> type) {
		return this.created.keySet().stream().filter(type::isInstance).map(type::cast).toList();
	}

}
