package io.github.ovfemulator.deployment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.inventory.hardware.Boot;
import io.github.ovfemulator.inventory.hardware.BootDevice;
import io.github.ovfemulator.inventory.hardware.BusSharing;
import io.github.ovfemulator.inventory.hardware.CdromDrive;
import io.github.ovfemulator.inventory.hardware.Connection;
import io.github.ovfemulator.inventory.hardware.ControllerModel;
import io.github.ovfemulator.inventory.hardware.DeviceAddress;
import io.github.ovfemulator.inventory.hardware.DeviceBacking;
import io.github.ovfemulator.inventory.hardware.FloppyDrive;
import io.github.ovfemulator.inventory.hardware.MachineHardware;
import io.github.ovfemulator.inventory.hardware.NetworkAdapter;
import io.github.ovfemulator.inventory.hardware.OtherDevice;
import io.github.ovfemulator.inventory.hardware.ParallelPort;
import io.github.ovfemulator.inventory.hardware.SerialPort;
import io.github.ovfemulator.inventory.hardware.StorageController;
import io.github.ovfemulator.inventory.hardware.VirtualDisk;
import org.jspecify.annotations.Nullable;

/**
 * Writes the hardware section and the boot order of a machine.
 */
final class HardwareWriter {

	private static final Map<String, Integer> OTHER_TYPES = Map.of("Fibre Channel adapter", 7, "iSCSI adapter", 8,
			"InfiniBand adapter", 9, "network adapter", 10, "tape drive", 18, "storage extent", 19, "storage device",
			20, "USB controller", 23, "video card", 24);

	private final DescriptorXml xml;

	private final VirtualMachine machine;

	private final MachineHardware hardware;

	/** The name of a network of the inventory. */
	private final UnaryOperator<String> networks;

	private final boolean macAddresses;

	private final boolean extraConfig;

	private final Map<String, Integer> controllers = new HashMap<>();

	private final List<Integer> disks = new ArrayList<>();

	private final List<Integer> adapters = new ArrayList<>();

	private @Nullable Integer cdrom;

	private @Nullable Integer floppy;

	private int instance;

	HardwareWriter(DescriptorXml xml, VirtualMachine machine, UnaryOperator<String> networks, boolean macAddresses,
			boolean extraConfig) {
		this.xml = xml;
		this.machine = machine;
		this.hardware = machine.hardware();
		this.networks = networks;
		this.macAddresses = macAddresses;
		this.extraConfig = extraConfig;
	}

	/**
	 * Writes the sections.
	 * @param diskId the id of the disk of each index
	 */
	void write(IntFunction<String> diskId) {
		List<String> transports = this.machine.configuration().transports();
		this.xml.section("VirtualHardwareSection", "The virtual hardware of the machine", "ovf:transport",
				transports.isEmpty() ? null : String.join(" ", transports));
		this.xml.start("System")
			.text("vssd:ElementName", "Virtual Hardware Family")
			.text("vssd:InstanceID", this.instance++)
			.text("vssd:VirtualSystemIdentifier", this.machine.name())
			.text("vssd:VirtualSystemType",
					(this.hardware.version() != null) ? "vmx-%02d".formatted(this.hardware.version()) : null)
			.end();
		processors();
		this.hardware.controllers().forEach(this::controller);
		for (int i = 0; i < this.hardware.disks().size(); i++) {
			VirtualDisk disk = this.hardware.disks().get(i);
			this.disks.add(drive(17, disk.address(), Map.of("HostResource", "ovf:/disk/" + diskId.apply(i)),
					new LinkedHashMap<>(disk.settings())));
		}
		this.hardware.cdroms().forEach(this::cdrom);
		for (int i = 0; i < this.hardware.floppies().size(); i++) {
			floppy(this.hardware.floppies().get(i), i);
		}
		this.hardware.serialPorts().forEach(this::serialPort);
		this.hardware.parallelPorts().forEach(this::parallelPort);
		this.hardware.networkAdapters().forEach(this::adapter);
		this.hardware.others().forEach(this::other);
		settings();
		this.xml.end();
		bootOrder();
	}

	private void processors() {
		Map<String, Object> cpu = new LinkedHashMap<>();
		cpu.put("AllocationUnits", "hertz * 10^6");
		start(3, cpu, (long) this.hardware.cpu().count());
		this.xml.start("vmw:CoresPerSocket", "ovf:required", false);
		this.xml.characters(this.hardware.cpu().coresPerSocket()).end().end();
		Map<String, Object> memory = new LinkedHashMap<>();
		memory.put("AllocationUnits", "byte * 2^20");
		start(4, memory, this.hardware.memory().sizeMib());
		this.xml.end();
	}

	private void controller(StorageController controller) {
		ControllerModel model = controller.model();
		int type = switch (model.bus()) {
			case IDE -> 5;
			case SCSI -> 6;
			case SATA, NVME -> 20;
		};
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("Address", controller.bus());
		String subType = DeviceModels.controller(model);
		if (!subType.isEmpty()) {
			fields.put("ResourceSubType", subType);
		}
		this.controllers.put(model.bus() + ":" + controller.bus(), start(type, fields, null));
		this.xml.config("slotInfo.pciSlotNumber", controller.pciSlotNumber());
		if (controller.sharing() != BusSharing.NONE) {
			this.xml.config("sharedBus", controller.sharing().name().toLowerCase(Locale.ROOT) + "Sharing");
		}
		this.xml.end();
	}

	private int drive(int type, DeviceAddress address, Map<String, Object> fields, Map<String, Object> configs) {
		Map<String, Object> all = new LinkedHashMap<>(fields);
		Integer parent = this.controllers.get(address.bus() + ":" + address.busNumber());
		if (parent != null) {
			all.put("AddressOnParent", address.unit());
			all.put("Parent", parent);
		}
		int id = start(type, all, null);
		configs.forEach(this.xml::config);
		this.xml.end();
		return id;
	}

	private void cdrom(CdromDrive drive) {
		String subType = DeviceModels.cdrom(drive);
		int id = drive(15, drive.address(), DeviceModels.connected(subType, drive.connection()),
				DeviceModels.configs(drive.backing(), drive.connection()));
		this.cdrom = (this.cdrom != null) ? this.cdrom : Integer.valueOf(id);
	}

	private void floppy(FloppyDrive drive, int unit) {
		String subType = DeviceModels.floppy(drive.backing());
		Map<String, Object> fields = DeviceModels.connected(subType, drive.connection());
		fields.put("AddressOnParent", unit);
		int id = device(14, fields, DeviceModels.configs(drive.backing(), drive.connection()));
		this.floppy = (this.floppy != null) ? this.floppy : Integer.valueOf(id);
	}

	private void serialPort(SerialPort port) {
		Map<String, Object> configs = DeviceModels.configs(port.backing(), port.connection());
		configs.put("yieldOnPoll", port.yieldOnPoll());
		String subType = DeviceModels.serialPort(port.backing());
		switch (port.backing().type()) {
			case PIPE_SERVER -> configs.put("backing.endpoint", "server");
			case PIPE_CLIENT -> configs.put("backing.endpoint", "client");
			case NETWORK_SERVER -> configs.put("backing.direction", "server");
			case NETWORK_CLIENT -> configs.put("backing.direction", "client");
			default -> {
			}
		}
		device(21, DeviceModels.connected(subType, port.connection()), configs);
	}

	private void parallelPort(ParallelPort port) {
		String subType = (port.backing().type() == DeviceBacking.Type.FILE) ? "vmware.parallelport.file"
				: "vmware.parallelport.device";
		device(22, DeviceModels.connected(subType, port.connection()),
				DeviceModels.configs(port.backing(), port.connection()));
	}

	private void adapter(NetworkAdapter adapter) {
		Map<String, Object> fields = DeviceModels.connected(DeviceModels.adapter(adapter.type()), adapter.connection());
		if (this.macAddresses) {
			fields.put("Address", this.machine.macAddress(this.adapters.size()));
		}
		if (adapter.network() != null) {
			fields.put("Connection", this.networks.apply(adapter.network()));
		}
		Map<String, Object> configs = DeviceModels.configs(null, adapter.connection());
		configs.put("wakeOnLanEnabled", adapter.wakeOnLan());
		if (adapter.uptCompatible()) {
			configs.put("uptCompatibilityEnabled", true);
		}
		if (adapter.pciSlotNumber() != null) {
			configs.put("slotInfo.pciSlotNumber", adapter.pciSlotNumber());
		}
		configs.putAll(adapter.settings());
		this.adapters.add(device(10, fields, configs));
	}

	private void other(OtherDevice device) {
		Map<String, Object> fields = new LinkedHashMap<>();
		Map<String, Object> configs = new LinkedHashMap<>(device.settings());
		if (device.model() != null) {
			fields.put("ResourceSubType", device.model());
		}
		Object network = configs.remove("network");
		if (network != null) {
			fields.put("Connection", this.networks.apply(network.toString()));
		}
		Object resource = configs.remove("host_resource");
		if (resource != null) {
			fields.put("HostResource", resource);
		}
		start(OTHER_TYPES.getOrDefault(device.kind(), 1), fields, device.quantity());
		configs.forEach(this.xml::config);
		this.xml.end();
	}

	private int device(int type, Map<String, Object> fields, Map<String, Object> configs) {
		int id = start(type, fields, null);
		configs.forEach(this.xml::config);
		this.xml.end();
		return id;
	}

	/** Starts an item, whose fields are in alphabetical order as in the schema. */
	private int start(int type, Map<String, Object> fields, @Nullable Long quantity) {
		int id = this.instance++;
		Map<String, Object> all = new TreeMap<>(fields);
		all.put("ElementName", "Device " + id);
		all.put("InstanceID", id);
		all.put("ResourceType", type);
		if (quantity != null) {
			all.put("VirtualQuantity", quantity);
		}
		this.xml.start("Item");
		all.forEach((name, value) -> this.xml.text("rasd:" + name, value));
		return id;
	}

	private void settings() {
		Boot boot = this.hardware.boot();
		Map<String, Object> settings = new LinkedHashMap<>(this.machine.configuration().settings());
		settings.keySet().removeAll(Set.of(ConfigurationMapper.INSTALL_BOOT, ConfigurationMapper.INSTALL_STOP_DELAY));
		settings.put("cpuHotAddEnabled", this.hardware.cpu().hotAddEnabled());
		settings.put("cpuHotRemoveEnabled", this.hardware.cpu().hotRemoveEnabled());
		settings.put("memoryHotAddEnabled", this.hardware.memory().hotAddEnabled());
		settings.put("firmware", boot.firmware().name().toLowerCase(Locale.ROOT));
		settings.put("bootOptions.efiSecureBootEnabled", boot.secureBoot());
		settings.put("bootOptions.bootDelay", boot.delay());
		settings.put("bootOptions.bootRetryEnabled", boot.retry());
		settings.put("bootOptions.bootRetryDelay", boot.retryDelay());
		settings.put("bootOptions.enterBIOSSetup", boot.enterSetupMode());
		settings.forEach(this.xml::config);
		if (this.extraConfig) {
			this.machine.configuration()
				.extraConfig()
				.forEach((key, value) -> this.xml.empty("vmw:ExtraConfig", "ovf:required", false, "vmw:key", key,
						"vmw:value", value));
		}
	}

	private void bootOrder() {
		List<BootDevice> order = this.hardware.boot().order();
		if (!order.isEmpty()) {
			this.xml
				.section("vmw:BootOrderSection", "The boot order of the machine", "ovf:required", false,
						"vmw:instanceId",
						order.stream().map((device) -> String.valueOf(id(device))).collect(Collectors.joining(" ")))
				.end();
		}
	}

	private @Nullable Integer id(BootDevice device) {
		return switch (device.type()) {
			case DISK -> this.disks.get(device.index());
			case ETHERNET -> this.adapters.get(device.index());
			case CDROM -> this.cdrom;
			case FLOPPY -> this.floppy;
		};
	}

}
