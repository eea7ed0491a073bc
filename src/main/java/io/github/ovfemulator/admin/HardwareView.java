package io.github.ovfemulator.admin;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * The hardware of a virtual machine, with the names of networks and storage policies.
 *
 * @param version the hardware version, if known
 * @param guestOs the guest operating system as in a descriptor, if known
 * @param cpu the processors
 * @param memory the memory
 * @param boot the boot options
 * @param controllers the storage controllers
 * @param disks the disks
 * @param cdroms the CD-ROM drives
 * @param floppies the floppy drives
 * @param serialPorts the serial ports
 * @param parallelPorts the parallel ports
 * @param networkAdapters the network adapters
 * @param otherDevices the other devices
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
	 * @param capacity the size in bytes
	 * @param address the controller and unit number
	 * @param storagePolicy the storage policy, if one was selected
	 * @param provisioning the provisioning type, if one was selected
	 * @param settings further settings by key, left out if there are none
	 */
	record DiskView(long capacity, DeviceAddress address, @Nullable NamedObject storagePolicy,
			@Nullable String provisioning, @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> settings) {

		private static DiskView of(Inventory inventory, VirtualDisk disk) {
			String policy = disk.storage().policy();
			return new DiskView(
					disk.capacity(), disk.address(), (policy != null)
							? NamedObject.of(inventory, StoragePolicy.class, new StoragePolicyId(policy)) : null,
					disk.storage().provisioning(), disk.settings());
		}

	}

	/**
	 * A network adapter.
	 *
	 * @param type the emulated adapter type
	 * @param network the network, if it is connected
	 * @param macAddress the MAC address
	 * @param macAddressGenerated whether the address was generated
	 * @param wakeOnLan whether wake-on-LAN is enabled
	 * @param connection the connection state
	 * @param uptCompatible whether UPT (Universal Pass-through) is possible
	 * @param pciSlotNumber the PCI slot number, if known
	 * @param settings further settings by key, left out if there are none
	 */
	record AdapterView(NetworkAdapterType type, @Nullable NamedObject network, String macAddress,
			boolean macAddressGenerated, boolean wakeOnLan, Connection connection, boolean uptCompatible,
			@Nullable Integer pciSlotNumber, @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> settings) {

		private static AdapterView of(Inventory inventory, VirtualMachine machine, int index) {
			NetworkAdapter adapter = machine.hardware().networkAdapters().get(index);
			return new AdapterView(adapter.type(),
					(adapter.network() != null)
							? NamedObject.of(inventory, Network.class, new NetworkId(adapter.network())) : null,
					machine.macAddress(index), adapter.macAddress() == null, adapter.wakeOnLan(), adapter.connection(),
					adapter.uptCompatible(), adapter.pciSlotNumber(), adapter.settings());
		}

	}

}
