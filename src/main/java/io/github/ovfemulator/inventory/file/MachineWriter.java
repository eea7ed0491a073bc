package io.github.ovfemulator.inventory.file;

import java.util.List;

import io.github.ovfemulator.inventory.domain.ManagedObjectId;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.inventory.file.HardwareEntry.AdapterEntry;
import io.github.ovfemulator.inventory.file.HardwareEntry.AddressEntry;
import io.github.ovfemulator.inventory.file.HardwareEntry.BackingEntry;
import io.github.ovfemulator.inventory.file.HardwareEntry.BootDeviceEntry;
import io.github.ovfemulator.inventory.file.HardwareEntry.BootEntry;
import io.github.ovfemulator.inventory.file.HardwareEntry.CdromEntry;
import io.github.ovfemulator.inventory.file.HardwareEntry.ControllerEntry;
import io.github.ovfemulator.inventory.file.HardwareEntry.CpuEntry;
import io.github.ovfemulator.inventory.file.HardwareEntry.DiskEntry;
import io.github.ovfemulator.inventory.file.HardwareEntry.FloppyEntry;
import io.github.ovfemulator.inventory.file.HardwareEntry.MemoryEntry;
import io.github.ovfemulator.inventory.file.HardwareEntry.OtherDeviceEntry;
import io.github.ovfemulator.inventory.file.HardwareEntry.ParallelPortEntry;
import io.github.ovfemulator.inventory.file.HardwareEntry.SerialPortEntry;
import io.github.ovfemulator.inventory.hardware.Boot;
import io.github.ovfemulator.inventory.hardware.CdromDrive;
import io.github.ovfemulator.inventory.hardware.Cpu;
import io.github.ovfemulator.inventory.hardware.DeviceAddress;
import io.github.ovfemulator.inventory.hardware.DeviceBacking;
import io.github.ovfemulator.inventory.hardware.FloppyDrive;
import io.github.ovfemulator.inventory.hardware.MachineHardware;
import io.github.ovfemulator.inventory.hardware.NetworkAdapter;
import io.github.ovfemulator.inventory.hardware.ParallelPort;
import io.github.ovfemulator.inventory.hardware.SerialPort;
import io.github.ovfemulator.inventory.hardware.StorageController;
import io.github.ovfemulator.inventory.hardware.VirtualDisk;
import org.jspecify.annotations.Nullable;

/**
 * Writes virtual machines in the format of an inventory file.
 */
final class MachineWriter {

	private final ConfigurationWriter configurations;

	MachineWriter(ConfigurationWriter configurations) {
		this.configurations = configurations;
	}

	VirtualMachineEntry entry(VirtualMachine machine) {
		MachineHardware hardware = machine.hardware();
		return new VirtualMachineEntry(machine.id().value(), machine.name(), machine.folder().value(),
				machine.resourcePool().value(), machine.host().value(), machine.datastore().value(),
				value(machine.virtualApp()), machine.powerState(), hardware.cpu().count(), hardware.memory().sizeMib(),
				hardware.version(), hardware.guestOs(), List.of(),
				hardware.networkAdapters().stream().map(MachineWriter::entry).toList(), List.of(), entry(hardware),
				this.configurations.entry(machine.configuration()), machine.scope());
	}

	private static HardwareEntry entry(MachineHardware hardware) {
		return new HardwareEntry(entry(hardware.cpu()), new MemoryEntry(hardware.memory().hotAddEnabled()),
				entry(hardware.boot()), hardware.controllers().stream().map(MachineWriter::entry).toList(),
				hardware.disks().stream().map(MachineWriter::entry).toList(),
				hardware.cdroms().stream().map(MachineWriter::entry).toList(),
				hardware.floppies().stream().map(MachineWriter::entry).toList(),
				hardware.serialPorts().stream().map(MachineWriter::entry).toList(),
				hardware.parallelPorts().stream().map(MachineWriter::entry).toList(),
				hardware.others()
					.stream()
					.map((device) -> new OtherDeviceEntry(device.kind(), device.model(), device.quantity(),
							device.settings()))
					.toList());
	}

	private static CpuEntry entry(Cpu cpu) {
		return new CpuEntry(cpu.coresPerSocket(), cpu.hotAddEnabled(), cpu.hotRemoveEnabled());
	}

	private static BootEntry entry(Boot boot) {
		return new BootEntry(boot.firmware(), boot.secureBoot(), boot.delay(), boot.retry(), boot.retryDelay(),
				boot.enterSetupMode(),
				boot.order().stream().map((device) -> new BootDeviceEntry(device.type(), device.index())).toList());
	}

	private static ControllerEntry entry(StorageController controller) {
		return new ControllerEntry(controller.model(), controller.bus(), controller.sharing(),
				controller.pciSlotNumber());
	}

	private static DiskEntry entry(VirtualDisk disk) {
		return new DiskEntry(disk.capacity(), entry(disk.address()), disk.storage().policy(),
				disk.storage().provisioning(), disk.settings());
	}

	private static CdromEntry entry(CdromDrive cdrom) {
		return new CdromEntry(entry(cdrom.address()), entry(cdrom.backing()), cdrom.passthrough(),
				cdrom.connection().startConnected(), cdrom.connection().allowGuestControl());
	}

	private static FloppyEntry entry(FloppyDrive floppy) {
		return new FloppyEntry(entry(floppy.backing()), floppy.connection().startConnected(),
				floppy.connection().allowGuestControl());
	}

	private static SerialPortEntry entry(SerialPort port) {
		return new SerialPortEntry(entry(port.backing()), port.yieldOnPoll(), port.connection().startConnected(),
				port.connection().allowGuestControl());
	}

	private static ParallelPortEntry entry(ParallelPort port) {
		return new ParallelPortEntry(entry(port.backing()), port.connection().startConnected(),
				port.connection().allowGuestControl());
	}

	private static AdapterEntry entry(NetworkAdapter adapter) {
		return new AdapterEntry(adapter.type(), adapter.network(), adapter.macAddress(), adapter.wakeOnLan(),
				adapter.connection().startConnected(), adapter.connection().allowGuestControl(),
				adapter.uptCompatible(), adapter.pciSlotNumber(), adapter.settings());
	}

	private static AddressEntry entry(DeviceAddress address) {
		return new AddressEntry(address.bus(), address.busNumber(), address.unit());
	}

	private static BackingEntry entry(DeviceBacking backing) {
		return new BackingEntry(backing.type(), backing.value());
	}

	static @Nullable String value(@Nullable ManagedObjectId id) {
		return (id != null) ? id.value() : null;
	}

}
