package io.github.ovfemulator.inventory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObject;
import io.github.ovfemulator.inventory.domain.ManagedObjectId;
import io.github.ovfemulator.inventory.domain.StartTurn;
import io.github.ovfemulator.inventory.domain.VirtualApp;
import io.github.ovfemulator.inventory.domain.VirtualAppId;
import io.github.ovfemulator.inventory.domain.VirtualMachineId;
import org.jspecify.annotations.Nullable;

/**
 * Makes a vApp and all that is in it. The inventory that it began with never changes, so
 * that nothing has to be undone where something cannot be made.
 */
final class VirtualAppFactory {

	private final List<VirtualMachineId> machines = new ArrayList<>();

	private Inventory inventory;

	VirtualAppFactory(Inventory inventory) {
		this.inventory = inventory;
	}

	Inventory.Change<CreatedVirtualApp> create(NewVirtualApp app) {
		new MachineFactory(this.inventory).requireFreeName(app.placement(), app.name());
		VirtualAppId id = create(app, null);
		return new Inventory.Change<>(this.inventory, new CreatedVirtualApp(id, this.machines));
	}

	private VirtualAppId create(NewVirtualApp app, @Nullable VirtualAppId parent) {
		VirtualApp empty = keep(
				this.inventory.create((number) -> new VirtualApp(new VirtualAppId("resgroup-v" + number), app.name(),
						app.placement().folder(), app.placement().resourcePool(), parent, Map.of())));
		Set<String> names = new HashSet<>();
		Map<ManagedObjectId, StartTurn> turns = new LinkedHashMap<>();
		for (NewVirtualApp.Member member : app.members()) {
			if (!names.add(member.content().name())) {
				throw MachineFactory.nameTaken(member.content().name(), "vApp " + app.name());
			}
			ManagedObjectId id = create(member.content(), empty.id());
			if (member.turn() != null) {
				turns.put(id, member.turn());
			}
		}
		this.inventory = this.inventory.with(empty.withTurns(turns));
		return empty.id();
	}

	private ManagedObjectId create(NewVirtualAppMember member, VirtualAppId app) {
		if (member instanceof NewVirtualApp inner) {
			return create(inner, app);
		}
		VirtualMachineId machine = keep(new MachineFactory(this.inventory).create((NewVirtualMachine) member, app))
			.id();
		this.machines.add(machine);
		return machine;
	}

	private <T extends ManagedObject<?>> T keep(Inventory.Change<T> change) {
		this.inventory = change.inventory();
		return change.result();
	}

}
