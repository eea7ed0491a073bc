package io.github.ovfemulator.admin;

import java.util.List;
import java.util.stream.IntStream;

import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.NetworkId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.StoragePolicyId;
import io.github.ovfemulator.inventory.domain.Network;
import io.github.ovfemulator.inventory.domain.StoragePolicy;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.inventory.hardware.Boot;
import io.github.ovfemulator.inventory.hardware.CdromDrive;
import io.github.ovfemulator.inventory.hardware.Connection;
import io.github.ovfemulator.inventory.hardware.Cpu;
import io.github.ovfemulator.inventory.hardware.DeviceAddress;
import io.github.ovfemulator.inventory.hardware.FloppyDrive;
import io.github.ovfemulator.inventory.hardware.MachineHardware;
import io.github.ovfemulator.inventory.hardware.Memory;
import io.github.ovfemulator.inventory.hardware.NetworkAdapter;
import io.github.ovfemulator.inventory.hardware.NetworkAdapterType;
import io.github.ovfemulator.inventory.hardware.OtherDevice;
import io.github.ovfemulator.inventory.hardware.ParallelPort;
import io.github.ovfemulator.inventory.hardware.SerialPort;
import io.github.ovfemulator.inventory.hardware.StorageController;
import io.github.ovfemulator.inventory.hardware.VirtualDisk;
import org.jspecify.annotations.Nullable;

/**
 * The hardware of a machine as the control plane shows it: as the machine has it, with
 * the names of networks and storage policies.
 *
 * @param version the hardware version, where it is said
 * @param guestOs the guest operating system as descriptors name it, where it is said
 * @param cpu its processors
 * @param memory its memory
 * @param boot how it boots
 * @param controllers its storage controllers
 * @param disks its disks
 * @param cdroms its CD-ROM drives
 * @param floppies its floppy drives
 * @param serialPorts its serial ports
 * @param parallelPorts its parallel ports
 * @param networkAdapters its network adapters
 * @param otherDevices its other devices
 */
record HardwareView(@Nullable Integer version, @Nullable String guestOs, Cpu cpu, Memory memory, Boot boot,
		List<StorageController> controllers, List<DiskView> disks, List<CdromDrive> cdroms, List<FloppyDrive> floppies,
		List<SerialPort> serialPorts, List<ParallelPort> parallelPorts, List<AdapterView> networkAdapters,
		List<OtherDevice> otherDevices) {

	static HardwareView of(Inventory inventory, VirtualMachine machine) {
		MachineHardware hardware = machine.hardware();
		return new HardwareView(hardware.version(), hardware.guestOs(), hardware.cpu(), hardware.memory(),
				hardware.boot(), hardware.controllers(),
				hardware.disks().stream().map((disk) -> DiskView.of(inventory, disk)).toList(), hardware.cdroms(),
				hardware.floppies(), hardware.serialPorts(), hardware.parallelPorts(),
				IntStream.range(0, hardware.networkAdapters().size())
					.mapToObj((index) -> AdapterView.of(inventory, machine, index))
					.toList(),
				hardware.others());
	}

	/**
	 * A disk.
	 *
	 * @param capacity its size in bytes
	 * @param address its place
	 * @param storagePolicy its storage policy, where one was chosen
	 * @param provisioning how it takes its space, where that was chosen
	 */
	record DiskView(long capacity, DeviceAddress address, @Nullable NamedObject storagePolicy,
			@Nullable String provisioning) {

		private static DiskView of(Inventory inventory, VirtualDisk disk) {
			String policy = disk.storage().policy();
			return new DiskView(
					disk.capacity(), disk.address(), (policy != null)
							? NamedObject.of(inventory, StoragePolicy.class, new StoragePolicyId(policy)) : null,
					disk.storage().provisioning());
		}

	}

	/**
	 * A network adapter.
	 *
	 * @param type the card that it emulates
	 * @param network its network, if it is connected to one
	 * @param macAddress its MAC address
	 * @param macAddressGenerated whether nobody chose the address
	 * @param wakeOnLan whether a packet can wake the machine
	 * @param connection its connection
	 * @param uptCompatible whether its traffic can pass through to the host's card
	 * @param pciSlotNumber the PCI slot, where it is said
	 */
	record AdapterView(NetworkAdapterType type, @Nullable NamedObject network, String macAddress,
			boolean macAddressGenerated, boolean wakeOnLan, Connection connection, boolean uptCompatible,
			@Nullable Integer pciSlotNumber) {

		private static AdapterView of(Inventory inventory, VirtualMachine machine, int index) {
			NetworkAdapter adapter = machine.hardware().networkAdapters().get(index);
			return new AdapterView(adapter.type(),
					(adapter.network() != null)
							? NamedObject.of(inventory, Network.class, new NetworkId(adapter.network())) : null,
					machine.macAddress(index), adapter.macAddress() == null, adapter.wakeOnLan(), adapter.connection(),
					adapter.uptCompatible(), adapter.pciSlotNumber());
		}

	}

}
