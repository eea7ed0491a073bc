package io.github.ovfemulator.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.MachineConfiguration.MachineProperty;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.NetworkId;
import io.github.ovfemulator.inventory.domain.Network;
import io.github.ovfemulator.inventory.domain.StartSettings;
import io.github.ovfemulator.inventory.domain.VirtualApp;
import io.github.ovfemulator.inventory.domain.VirtualAppMember;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.inventory.hardware.GuestOs;
import io.github.ovfemulator.inventory.hardware.VirtualDisk;
import io.github.ovfemulator.vapi.text.Split;
import org.jspecify.annotations.Nullable;

/**
 * Writes the descriptor of a machine or vApp of the inventory: its networks, its hardware
 * and blank disks of its capacities (a choice). The values of password properties are
 * left out.
 */
public final class DescriptorWriter {

	/** The export flag that keeps MAC addresses. */
	public static final String PRESERVE_MAC = "PRESERVE_MAC";

	/** The export flag that writes the extra configuration. */
	public static final String EXTRA_CONFIG = "EXTRA_CONFIG";

	private final DescriptorXml xml = new DescriptorXml();

	private final Inventory inventory;

	private final Set<String> flags;

	private final Map<VirtualMachine, Integer> firstDisks = new LinkedHashMap<>();

	private final Map<String, String> networks = new LinkedHashMap<>();

	private DescriptorWriter(Inventory inventory, Set<String> flags) {
		this.inventory = inventory;
		this.flags = flags;
	}

	/**
	 * Writes a descriptor.
	 * @param inventory the inventory of the machine
	 * @param source the machine or vApp
	 * @param name the name in the descriptor
	 * @param flags the export flags
	 * @return the descriptor
	 */
	public static byte[] write(Inventory inventory, VirtualAppMember<?> source, String name, Set<String> flags) {
		return new DescriptorWriter(inventory, flags).write(source, name);
	}

	private byte[] write(VirtualAppMember<?> source, String name) {
		List<VirtualMachine> machines = new ArrayList<>();
		collect(source, machines);
		this.xml.empty("References");
		disks(machines);
		networks(machines);
		content(source, name);
		return this.xml.bytes();
	}

	private void collect(VirtualAppMember<?> member, List<VirtualMachine> machines) {
		if (member instanceof VirtualMachine machine) {
			machines.add(machine);
		}
		else if (member instanceof VirtualApp app) {
			this.inventory.membersOf(app).forEach((each) -> collect(each, machines));
		}
	}

	private void disks(List<VirtualMachine> machines) {
		int number = 1;
		this.xml.section("DiskSection", "The virtual disks");
		for (VirtualMachine machine : machines) {
			this.firstDisks.put(machine, number);
			for (VirtualDisk disk : machine.hardware().disks()) {
				this.xml.empty("Disk", "ovf:capacity", disk.capacity(), "ovf:capacityAllocationUnits", "byte",
						"ovf:diskId", "vmdisk" + number++);
			}
		}
		this.xml.end();
	}

	private void networks(List<VirtualMachine> machines) {
		for (VirtualMachine machine : machines) {
			machine.hardware().networkAdapters().forEach((adapter) -> network(adapter.network()));
			machine.hardware().others().forEach((device) -> network(device.settings().get("network")));
		}
		this.xml.section("NetworkSection", "The networks of the machines");
		this.networks.values()
			.stream()
			.distinct()
			.forEach((name) -> this.xml.start("Network", "ovf:name", name)
				.text("Description", "The network " + name)
				.end());
		this.xml.end();
	}

	private void network(@Nullable String id) {
		if (id != null) {
			this.networks.computeIfAbsent(id,
					(key) -> this.inventory.find(Network.class, new NetworkId(key)).map(Network::name).orElse(key));
		}
	}

	private void content(VirtualAppMember<?> member, String name) {
		if (member instanceof VirtualMachine machine) {
			machine(machine, name);
		}
		else if (member instanceof VirtualApp app) {
			app(app, name);
		}
	}

	private void app(VirtualApp app, String name) {
		List<VirtualAppMember<?>> members = this.inventory.membersOf(app);
		this.xml.section("VirtualSystemCollection", "A vApp", "ovf:id", app.id().value()).text("Name", name);
		annotation(app.configuration().annotation());
		properties(app.configuration().properties());
		if (!app.startSettings().isEmpty()) {
			this.xml.section("StartupSection", "The start order of the members");
			for (VirtualAppMember<?> member : members) {
				StartSettings settings = app.startSettings().get(member.id());
				if (settings != null) {
					this.xml.empty("Item", "ovf:id", member.id().value(), "ovf:order", settings.order(),
							"ovf:startDelay", settings.startDelay(), "ovf:stopDelay", settings.stopDelay(),
							"ovf:waitingForGuest", settings.waitingForGuest(), "ovf:startAction",
							action(settings.startAction()), "ovf:stopAction", action(settings.stopAction()));
				}
			}
			this.xml.end();
		}
		members.forEach((member) -> content(member, member.name()));
		this.xml.end();
	}

	private static String action(Enum<?> action) {
		StringBuilder name = new StringBuilder();
		for (String word : Split.at(action.name().toLowerCase(Locale.ROOT), '_')) {
			name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
		}
		return name.toString();
	}

	private void machine(VirtualMachine machine, String name) {
		this.xml.section("VirtualSystem", "A virtual machine", "ovf:id", machine.id().value()).text("Name", name);
		annotation(machine.configuration().annotation());
		properties(machine.configuration().properties());
		String guest = machine.hardware().guestOs();
		if (guest != null) {
			this.xml
				.section("OperatingSystemSection", "The guest operating system", "ovf:id", 1, "vmw:osType",
						GuestOs.find(guest).map(GuestOs::identifier).orElse(guest))
				.end();
		}
		int first = this.firstDisks.getOrDefault(machine, 1);
		new HardwareWriter(this.xml, machine, (id) -> this.networks.getOrDefault(id, id),
				this.flags.contains(PRESERVE_MAC), this.flags.contains(EXTRA_CONFIG))
			.write((index) -> "vmdisk" + (first + index));
		this.xml.end();
	}

	private void annotation(@Nullable String text) {
		if (text != null) {
			this.xml.section("AnnotationSection", "The annotation").text("Annotation", text).end();
		}
	}

	private void properties(List<MachineProperty> properties) {
		if (!properties.isEmpty()) {
			this.xml.section("ProductSection", "The properties");
			properties.forEach((property) -> this.xml.empty("Property", "ovf:key", property.key(), "ovf:type",
					property.type(), "ovf:userConfigurable", isConfigurable(property), "ovf:password",
					property.password() ? true : null, "ovf:value", property.password() ? null : property.value()));
			this.xml.end();
		}
	}

	/** An unset value is valid for a text only. */
	private static boolean isConfigurable(MachineProperty property) {
		return !property.value().isEmpty() || property.type().startsWith("string");
	}

}
