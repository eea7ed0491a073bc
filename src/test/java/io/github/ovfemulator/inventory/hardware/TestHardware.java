package io.github.ovfemulator.inventory.hardware;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.ovfemulator.inventory.NewVirtualAppMember.NewVirtualMachine;
import io.github.ovfemulator.inventory.Placement;
import io.github.ovfemulator.inventory.TestInventories;
import io.github.ovfemulator.inventory.domain.MachineConfiguration;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatastoreId;
import org.jspecify.annotations.Nullable;

/**
 * Hardware for tests.
 */
public final class TestHardware {

	/** The BIOS UUID in the settings of {@link #machine(String)}. */
	public static final String BIOS_UUID = "42113A2B-0000-4c4d-8e8f-0123456789ab";

	private static final Connection UNPLUGGED = new Connection(false, false);

	private TestHardware() {
	}

	/**
	 * A request to create a machine with all device types in the built-in inventory.
	 * @param name its name
	 * @return the request
	 */
	public static NewVirtualMachine machine(String name) {
		return machine(name, TestInventories.clusterPlacement(), "datastore-11", everything());
	}

	/**
	 * A request to create a machine in another location.
	 * @param name its name
	 * @param placement its location
	 * @param datastore the id of its datastore
	 * @param hardware its hardware
	 * @return the request
	 */
	public static NewVirtualMachine machine(String name, Placement placement, String datastore,
			MachineHardware hardware) {
		return new NewVirtualMachine(name, placement, new DatastoreId(datastore), hardware,
				new MachineConfiguration("vm", "All kinds of devices", null, List.of(), List.of(), Map.of(),
						Map.of("uuid", BIOS_UUID, "bootOptions.networkBootProtocol", "ipv6"), null, Map.of()));
	}

	/**
	 * All types of controllers, devices and backings, on networks of the built-in
	 * inventory.
	 * @return the hardware
	 */
	public static MachineHardware everything() {
		return everything("network-14", "dvportgroup-15");
	}

	/**
	 * All types of controllers, devices and backings.
	 * @param network the id of the first network
	 * @param other the id of the second network
	 * @return the hardware
	 */
	public static MachineHardware everything(String network, String other) {
		return MachineHardware.builder(1, 1)
			.cpu(new Cpu(8, 4, true, false))
			.memory(new Memory(4096, true))
			.version(19)
			.guestOs("ubuntu64Guest")
			.boot(new Boot(Boot.Firmware.EFI, true, 500, true, 20_000, true,
					List.of(new BootDevice(BootDevice.Type.DISK, 1), new BootDevice(BootDevice.Type.DISK, 0),
							new BootDevice(BootDevice.Type.CDROM, 0), new BootDevice(BootDevice.Type.ETHERNET, 1),
							new BootDevice(BootDevice.Type.FLOPPY, 0), new BootDevice(BootDevice.Type.DISK, 2))))
			.controllers(List.of(StorageController.of(ControllerModel.IDE, 0),
					new StorageController(ControllerModel.LSILOGIC, 0, BusSharing.VIRTUAL, 16),
					StorageController.of(ControllerModel.PVSCSI, 1),
					new StorageController(ControllerModel.LSILOGICSAS, 2, BusSharing.PHYSICAL, null),
					StorageController.of(ControllerModel.BUSLOGIC, 3),
					new StorageController(ControllerModel.AHCI, 0, BusSharing.NONE, 33),
					StorageController.of(ControllerModel.AHCI, 1),
					new StorageController(ControllerModel.NVME, 0, BusSharing.NONE, 224)))
			.disks(List.of(disk(BusType.SCSI, 0, 0), disk(BusType.SCSI, 1, 20), disk(BusType.IDE, 0, 1),
					disk(BusType.SATA, 0, 0), disk(BusType.NVME, 0, 2)))
			.cdroms(List.of(
					new CdromDrive(new DeviceAddress(BusType.IDE, 1, 0), backing(DeviceBacking.Type.FILE, "[ds] a.iso"),
							null, Connection.DEFAULT),
					new CdromDrive(new DeviceAddress(BusType.SATA, 1, 3),
							backing(DeviceBacking.Type.CLIENT_DEVICE, null), true, UNPLUGGED),
					new CdromDrive(new DeviceAddress(BusType.IDE, 0, 0), backing(DeviceBacking.Type.HOST_DEVICE, null),
							false, Connection.DEFAULT)))
			.floppies(Stream
				.of(backing(DeviceBacking.Type.FILE, "[ds] a.flp"), backing(DeviceBacking.Type.HOST_DEVICE, "/dev/fd0"),
						backing(DeviceBacking.Type.CLIENT_DEVICE, null))
				.map((backing) -> new FloppyDrive(backing, Connection.DEFAULT))
				.toList())
			.serialPorts(Stream
				.of(backing(DeviceBacking.Type.FILE, "[ds] a.log"), backing(DeviceBacking.Type.HOST_DEVICE, null),
						backing(DeviceBacking.Type.PIPE_SERVER, "pipe"),
						backing(DeviceBacking.Type.PIPE_CLIENT, "pipe"),
						backing(DeviceBacking.Type.NETWORK_SERVER, "telnet://:12001"),
						backing(DeviceBacking.Type.NETWORK_CLIENT, null))
				.map((backing) -> new SerialPort(backing, true, Connection.DEFAULT))
				.toList())
			.parallelPorts(Stream
				.of(backing(DeviceBacking.Type.FILE, null), backing(DeviceBacking.Type.HOST_DEVICE, "/dev/parport0"))
				.map((backing) -> new ParallelPort(backing, UNPLUGGED))
				.toList())
			.networkAdapters(List.of(
					new NetworkAdapter(NetworkAdapterType.VMXNET3, network, "00:50:56:00:00:07", false,
							Connection.DEFAULT, true, 160, Map.of()),
					NetworkAdapter.of(NetworkAdapterType.E1000, other),
					new NetworkAdapter(NetworkAdapterType.VMXNET3, null, null, true, Connection.DEFAULT),
					new NetworkAdapter(NetworkAdapterType.E1000E, network, null, true, UNPLUGGED),
					NetworkAdapter.of(NetworkAdapterType.PCNET32, network),
					NetworkAdapter.of(NetworkAdapterType.VMXNET, network),
					NetworkAdapter.of(NetworkAdapterType.VMXNET2, network)))
			.others(List.of(new OtherDevice("USB controller", "vmware.usb.xhci", null, Map.of())))
			.build();
	}

	private static VirtualDisk disk(BusType bus, int number, int unit) {
		return new VirtualDisk(1024, new DeviceAddress(bus, number, unit), VirtualDisk.Storage.DEFAULT);
	}

	private static DeviceBacking backing(DeviceBacking.Type type, @Nullable String value) {
		return new DeviceBacking(type, value);
	}

}
