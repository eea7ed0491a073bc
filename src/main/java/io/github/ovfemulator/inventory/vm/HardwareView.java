package io.github.ovfemulator.inventory.vm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;

import io.github.ovfemulator.inventory.domain.Datastore;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.NetworkId;
import io.github.ovfemulator.inventory.domain.Network;
import io.github.ovfemulator.inventory.domain.PowerState;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.inventory.hardware.BootDevice;
import io.github.ovfemulator.inventory.hardware.BusType;
import io.github.ovfemulator.inventory.hardware.CdromDrive;
import io.github.ovfemulator.inventory.hardware.MachineHardware;
import io.github.ovfemulator.inventory.hardware.NetworkAdapter;
import io.github.ovfemulator.inventory.hardware.StorageController;
import io.github.ovfemulator.inventory.hardware.VirtualDisk;
import org.jspecify.annotations.Nullable;

/**
 * Converts the hardware of a machine to the vendor's structures. Maps of devices are by
 * device id and in the order of the machine.
 */
final class HardwareView {

	/** VMware's setting for the protocol of EFI network boot. */
	private static final String NETWORK_PROTOCOL = "bootOptions.networkBootProtocol";

	private final Inventory inventory;

	private final VirtualMachine machine;

	private final MachineHardware hardware;

	private final boolean running;

	/**
	 * Creates a view of a machine.
	 * @param inventory the inventory that contains the machine
	 * @param machine the machine
	 */
	HardwareView(Inventory inventory, VirtualMachine machine) {
		this.inventory = inventory;
		this.machine = machine;
		this.hardware = machine.hardware();
		this.running = machine.powerState() == PowerState.POWERED_ON;
	}

	HardwareInfo version() {
		return HardwareInfo.of(this.hardware.version());
	}

	BootInfo boot() {
		return BootInfo.of(this.hardware.boot(), this.machine.configuration().settings().get(NETWORK_PROTOCOL));
	}

	/**
	 * The boot order.
	 * @return an entry for each sequence of consecutive disks and for each other device;
	 * empty for the default order of the firmware
	 */
	List<BootInfo.Device> bootDevices() {
		List<BootInfo.Device> entries = new ArrayList<>();
		List<String> disks = new ArrayList<>();
		for (BootDevice device : this.hardware.boot().order()) {
			if (device.type() == BootDevice.Type.DISK) {
				disks.add(DeviceIds.storage(this.hardware.disks().get(device.index()).address()));
			}
			else {
				addDisks(entries, disks);
				String nic = (device.type() == BootDevice.Type.ETHERNET) ? DeviceIds.networkAdapter(device.index())
						: null;
				entries.add(new BootInfo.Device(device.type(), nic, null));
			}
		}
		addDisks(entries, disks);
		return List.copyOf(entries);
	}

	private static void addDisks(List<BootInfo.Device> entries, List<String> disks) {
		if (!disks.isEmpty()) {
			entries.add(new BootInfo.Device(BootDevice.Type.DISK, null, List.copyOf(disks)));
			disks.clear();
		}
	}

	CpuInfo cpu() {
		return CpuInfo.of(this.hardware.cpu());
	}

	MemoryInfo memory() {
		return MemoryInfo.of(this.hardware.memory(), this.running);
	}

	Map<String, DiskInfo> disks() {
		List<VirtualDisk> disks = this.hardware.disks();
		return devices(disks.size(), (index) -> DeviceIds.storage(disks.get(index).address()),
				(index) -> DiskInfo.of("Hard disk " + (index + 1), disks.get(index), diskFile(index)));
	}

	private String diskFile(int index) {
		String datastore = this.inventory.find(Datastore.class, this.machine.datastore())
			.map(Datastore::name)
			.orElse(this.machine.datastore().value());
		String suffix = (index > 0) ? "_" + index : "";
		return "[%s] %s/%s%s.vmdk".formatted(datastore, this.machine.name(), this.machine.name(), suffix);
	}

	Map<String, EthernetInfo> nics() {
		return devices(this.hardware.networkAdapters().size(), DeviceIds::networkAdapter, this::nic);
	}

	private EthernetInfo nic(int index) {
		NetworkAdapter adapter = this.hardware.networkAdapters().get(index);
		return EthernetInfo.of("Network adapter " + (index + 1), adapter, this.machine.macAddress(index),
				network(adapter.network()), this.running);
	}

	private @Nullable Network network(@Nullable String id) {
		return (id != null) ? this.inventory.get(Network.class, new NetworkId(id)) : null;
	}

	Map<String, CdromInfo> cdroms() {
		List<CdromDrive> drives = this.hardware.cdroms();
		return devices(drives.size(), (index) -> DeviceIds.storage(drives.get(index).address()),
				(index) -> CdromInfo.of("CD/DVD drive " + (index + 1), drives.get(index), this.running));
	}

	Map<String, FloppyInfo> floppies() {
		return devices(this.hardware.floppies().size(), DeviceIds::floppy, (index) -> FloppyInfo
			.of("Floppy drive " + (index + 1), this.hardware.floppies().get(index), this.running));
	}

	Map<String, ParallelInfo> parallelPorts() {
		return devices(this.hardware.parallelPorts().size(), DeviceIds::parallelPort, (index) -> ParallelInfo
			.of("Parallel port " + (index + 1), this.hardware.parallelPorts().get(index), this.running));
	}

	Map<String, SerialInfo> serialPorts() {
		return devices(this.hardware.serialPorts().size(), DeviceIds::serialPort, (index) -> SerialInfo
			.of("Serial port " + (index + 1), this.hardware.serialPorts().get(index), this.running));
	}

	Map<String, SataAdapterInfo> sataAdapters() {
		return adapters(BusType.SATA, SataAdapterInfo::of);
	}

	Map<String, ScsiAdapterInfo> scsiAdapters() {
		return adapters(BusType.SCSI, ScsiAdapterInfo::of);
	}

	Map<String, NvmeAdapterInfo> nvmeAdapters() {
		return adapters(BusType.NVME, NvmeAdapterInfo::of);
	}

	private <T> Map<String, T> adapters(BusType bus, Function<StorageController, T> info) {
		List<StorageController> controllers = this.hardware.controllers()
			.stream()
			.filter((controller) -> controller.model().bus() == bus)
			.toList();
		return devices(controllers.size(), (index) -> DeviceIds.adapter(controllers.get(index)),
				(index) -> info.apply(controllers.get(index)));
	}

	private static <T> Map<String, T> devices(int count, IntFunction<String> id, IntFunction<T> device) {
		Map<String, T> devices = new LinkedHashMap<>();
		for (int index = 0; index < count; index++) {
			devices.put(id.apply(index), device.apply(index));
		}
		return devices;
	}

}
