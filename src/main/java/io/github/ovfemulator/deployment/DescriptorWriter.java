package io.github.ovfemulator.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.MachineConfiguration.IpAllocation;
import io.github.ovfemulator.inventory.domain.MachineConfiguration.MachineProperty;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.NetworkId;
import io.github.ovfemulator.inventory.domain.Network;
import io.github.ovfemulator.inventory.domain.StartSettings;
import io.github.ovfemulator.inventory.domain.VirtualApp;
import io.github.ovfemulator.inventory.domain.VirtualAppMember;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.inventory.hardware.GuestOs;
import io.github.ovfemulator.ovf.ExportFlag;
import io.github.ovfemulator.ovf.packaging.BlankDisk;
import io.github.ovfemulator.ovf.packaging.WrittenPackage;
import io.github.ovfemulator.vapi.text.Split;
import org.jspecify.annotations.Nullable;

/**
 * Writes the descriptor of a machine or vApp of the inventory: its networks, its hardware
 * and blank disks of its capacities (a choice). The values of password properties are
 * left out.
 */
final class DescriptorWriter {

	/** A descriptor can have no disk without capacity. */
	private static final long LEAST_CAPACITY = 1;

	/** The texts about a product, in the order of the schema. */
	private static final List<String> PRODUCT = List.of("Product", "Vendor", "Version", "FullVersion", "ProductUrl",
			"VendorUrl", "AppUrl");

	private final DescriptorXml xml = new DescriptorXml();

	private final Inventory inventory;

	private final VirtualAppMember<?> source;

	private final Set<ExportFlag> flags;

	private final Map<VirtualMachine, Integer> firstDisks = new LinkedHashMap<>();

	private final List<Long> capacities = new ArrayList<>();

	private final Map<String, String> networks = new LinkedHashMap<>();

	/**
	 * Creates a writer.
	 * @param inventory the inventory of the machine
	 * @param source the machine or vApp
	 * @param flags the export flags
	 */
	DescriptorWriter(Inventory inventory, VirtualAppMember<?> source, Set<ExportFlag> flags) {
		this.inventory = inventory;
		this.source = source;
		this.flags = flags;
	}

	/**
	 * Writes the descriptor. Called once.
	 * @param name the name in the descriptor
	 * @param annotation the annotation in the descriptor, {@code null} for none
	 * @return the package
	 */
	WrittenPackage write(String name, @Nullable String annotation) {
		List<VirtualMachine> machines = new ArrayList<>();
		collect(this.source, machines);
		String baseName = WrittenPackage.baseName(name);
		machines.forEach((machine) -> {
			this.firstDisks.put(machine, this.capacities.size() + 1);
			machine.hardware()
				.disks()
				.forEach((disk) -> this.capacities.add(Math.max(LEAST_CAPACITY, disk.capacity())));
		});
		disks(baseName);
		networks(machines);
		machines.stream()
			.map((machine) -> machine.configuration().ipAllocation())
			.filter(Objects::nonNull)
			.findFirst()
			.ifPresent(this::ipAssignment);
		content(this.source, name, annotation, List.of());
		return new WrittenPackage(baseName, this.xml.text(), this.capacities);
	}

	private void collect(VirtualAppMember<?> member, List<VirtualMachine> machines) {
		if (member instanceof VirtualMachine machine) {
			machines.add(machine);
		}
		else if (member instanceof VirtualApp app) {
			this.inventory.membersOf(app).forEach((each) -> collect(each, machines));
		}
	}

	private void disks(String baseName) {
		this.xml.start("References");
		for (int i = 1; i <= this.capacities.size(); i++) {
			String file = WrittenPackage.diskName(baseName, i);
			this.xml.empty("File", "ovf:href", file, "ovf:id", "file" + i, "ovf:size",
					BlankDisk.of(file, this.capacities.get(i - 1)).size());
		}
		this.xml.end();
		this.xml.section("DiskSection", "The virtual disks");
		for (int i = 1; i <= this.capacities.size(); i++) {
			this.xml.empty("Disk", "ovf:capacity", this.capacities.get(i - 1), "ovf:capacityAllocationUnits", "byte",
					"ovf:diskId", "vmdisk" + i, "ovf:fileRef", "file" + i, "ovf:format", BlankDisk.FORMAT,
					"ovf:populatedSize", 0);
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

	/** The schemes are those of the policy, which the descriptor cannot select. */
	private void ipAssignment(IpAllocation allocation) {
		this.xml
			.section("vmw:IpAssignmentSection", "The IP allocation of the machines", "ovf:required", false,
					"vmw:protocols", allocation.protocol(), "vmw:schemes",
					"DHCP".equals(allocation.policy()) ? "dhcp" : "ovfenv")
			.end();
	}

	/** Writes a content without the properties that it inherits from its vApp. */
	private void content(VirtualAppMember<?> member, String name, @Nullable String annotation,
			List<MachineProperty> inherited) {
		if (member instanceof VirtualMachine machine) {
			machine(machine, name, annotation, inherited);
		}
		else if (member instanceof VirtualApp app) {
			app(app, name, annotation, inherited);
		}
	}

	private void app(VirtualApp app, String name, @Nullable String annotation, List<MachineProperty> inherited) {
		List<VirtualAppMember<?>> members = this.inventory.membersOf(app);
		this.xml.section("VirtualSystemCollection", "A vApp", "ovf:id", app.id().value()).text("Name", name);
		annotationSection(annotation);
		List<MachineProperty> own = own(app.configuration().properties(), inherited);
		properties(own, app.configuration().product());
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
		new AllocationWriter(this.xml).write(app.configuration().settings());
		members.forEach((member) -> content(member, member.name(), annotation(member), own));
		this.xml.end();
	}

	private static String action(Enum<?> action) {
		StringBuilder name = new StringBuilder();
		for (String word : Split.at(action.name().toLowerCase(Locale.ROOT), '_')) {
			name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
		}
		return name.toString();
	}

	private void machine(VirtualMachine machine, String name, @Nullable String annotation,
			List<MachineProperty> inherited) {
		this.xml.section("VirtualSystem", "A virtual machine", "ovf:id", machine.id().value()).text("Name", name);
		annotationSection(annotation);
		properties(own(machine.configuration().properties(), inherited), machine.configuration().product());
		String guest = machine.hardware().guestOs();
		if (guest != null) {
			this.xml
				.section("OperatingSystemSection", "The guest operating system", "ovf:id", 1, "vmw:osType",
						GuestOs.find(guest).map(GuestOs::identifier).orElse(guest))
				.end();
		}
		Map<String, String> settings = machine.configuration().settings();
		if (settings.containsKey(ConfigurationMapper.INSTALL_BOOT)) {
			this.xml
				.section("InstallSection", "The first boot", "ovf:initialBoot",
						settings.get(ConfigurationMapper.INSTALL_BOOT), "ovf:initialBootStopDelay",
						settings.get(ConfigurationMapper.INSTALL_STOP_DELAY))
				.end();
		}
		int first = this.firstDisks.getOrDefault(machine, 1);
		new HardwareWriter(this.xml, machine, (id) -> this.networks.getOrDefault(id, id),
				this.flags.contains(ExportFlag.PRESERVE_MAC), this.flags.contains(ExportFlag.EXTRA_CONFIG))
			.write((index) -> "vmdisk" + (first + index));
		this.xml.end();
	}

	/** Returns the annotation of a machine or vApp, or {@code null} if it has none. */
	static @Nullable String annotation(VirtualAppMember<?> member) {
		return (member instanceof VirtualMachine machine) ? machine.configuration().annotation()
				: (member instanceof VirtualApp app) ? app.configuration().annotation() : null;
	}

	private void annotationSection(@Nullable String text) {
		if (text != null) {
			this.xml.section("AnnotationSection", "The annotation").text("Annotation", text).end();
		}
	}

	private static List<MachineProperty> own(List<MachineProperty> all, List<MachineProperty> inherited) {
		return all.stream().filter((property) -> !inherited.contains(property)).toList();
	}

	private void properties(List<MachineProperty> properties, Map<String, String> product) {
		if (!properties.isEmpty() || !product.isEmpty()) {
			this.xml.section("ProductSection", "The product and the properties");
			PRODUCT.forEach((name) -> this.xml.text(name, product.get(name)));
			properties.forEach((property) -> this.xml
				.start("Property", "ovf:key", property.key(), "ovf:type", property.type(), "ovf:userConfigurable",
						isConfigurable(property), "ovf:password", property.password() ? true : null, "ovf:value",
						property.password() ? null : property.value())
				.text("Label", property.label())
				.text("Description", property.description())
				.end());
			this.xml.end();
		}
	}

	/** An unset value is valid for a text only. */
	private static boolean isConfigurable(MachineProperty property) {
		return property.userConfigurable() && (!property.value().isEmpty() || property.type().startsWith("string"));
	}

}
