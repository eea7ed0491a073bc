package io.github.ovfemulator.inventory.vm;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.MachineConfiguration.MachineProperty;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.NetworkId;
import io.github.ovfemulator.inventory.domain.Network;
import io.github.ovfemulator.inventory.domain.VirtualApp;
import io.github.ovfemulator.inventory.domain.VirtualAppMember;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import org.jspecify.annotations.Nullable;

/**
 * The OVF environment of a virtual machine: the data that its guest can read.
 *
 * @param id the {@code ovf:id} of the machine, or its name if it was not imported
 * @param machine the id of the machine in the vCenter
 * @param properties its properties, sorted by key
 * @param adapters its network adapters
 * @param siblings the other members of its vApp, in start order
 */
public record OvfEnvironment(String id, String machine, List<MachineProperty> properties, List<Adapter> adapters,
		List<Entity> siblings) {

	public OvfEnvironment {
		properties = List.copyOf(properties);
		adapters = List.copyOf(adapters);
		siblings = List.copyOf(siblings);
	}

	/**
	 * Collects the OVF environment of a machine.
	 * @param inventory the inventory that contains the machine
	 * @param machine the machine
	 * @return the OVF environment
	 */
	public static OvfEnvironment of(Inventory inventory, VirtualMachine machine) {
		Entity self = Entity.of(machine);
		List<Entity> siblings = (machine.virtualApp() != null)
				? inventory.membersOf(inventory.get(VirtualApp.class, machine.virtualApp()))
					.stream()
					.filter((member) -> !member.id().equals(machine.id()))
					.map(Entity::of)
					.toList()
				: List.of();
		List<Adapter> adapters = IntStream.range(0, machine.hardware().networkAdapters().size())
			.mapToObj((index) -> new Adapter(machine.macAddress(index),
					network(inventory, machine.hardware().networkAdapters().get(index).network())))
			.toList();
		return new OvfEnvironment(self.id(), machine.id().value(), self.properties(), adapters, siblings);
	}

	private static @Nullable String network(Inventory inventory, @Nullable String id) {
		return (id != null) ? inventory.find(Network.class, new NetworkId(id)).map(Network::name).orElse(id) : null;
	}

	/**
	 * A network adapter.
	 *
	 * @param macAddress its MAC address
	 * @param network the name of its network, or {@code null} for none
	 */
	public record Adapter(String macAddress, @Nullable String network) {

	}

	/**
	 * A sibling of the machine in its vApp.
	 *
	 * @param id its {@code ovf:id}, or its name if it was not imported
	 * @param properties its properties, sorted by key
	 */
	public record Entity(String id, List<MachineProperty> properties) {

		/** Sorts the properties by key, as vCenter does. */
		public Entity {
			properties = properties.stream().sorted(Comparator.comparing(MachineProperty::key)).toList();
		}

		private static Entity of(VirtualAppMember<?> member) {
			return (member instanceof VirtualMachine machine)
					? of(machine, machine.configuration().systemId(), machine.configuration().properties())
					: of((VirtualApp) member);
		}

		private static Entity of(VirtualApp app) {
			return of(app, app.configuration().systemId(), app.configuration().properties());
		}

		private static Entity of(VirtualAppMember<?> member, @Nullable String systemId,
				List<MachineProperty> properties) {
			return new Entity(Objects.requireNonNullElse(systemId, member.name()), properties);
		}

	}

}
