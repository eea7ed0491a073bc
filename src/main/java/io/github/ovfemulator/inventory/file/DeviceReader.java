package io.github.ovfemulator.inventory.file;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.ovfemulator.inventory.file.HardwareEntry.AdapterEntry;
import io.github.ovfemulator.inventory.file.HardwareEntry.BackingEntry;
import io.github.ovfemulator.inventory.hardware.Connection;
import io.github.ovfemulator.inventory.hardware.DeviceBacking;
import io.github.ovfemulator.inventory.hardware.FloppyDrive;
import io.github.ovfemulator.inventory.hardware.MachineHardware;
import io.github.ovfemulator.inventory.hardware.NetworkAdapter;
import io.github.ovfemulator.inventory.hardware.NetworkAdapterType;
import io.github.ovfemulator.inventory.hardware.OtherDevice;
import io.github.ovfemulator.inventory.hardware.ParallelPort;
import io.github.ovfemulator.inventory.hardware.SerialPort;
import org.jspecify.annotations.Nullable;

/**
 * Reads the devices of a machine that are not on a storage bus.
 */
final class DeviceReader {

	private final Section<VirtualMachineEntry> machines;

	private final VirtualMachineEntry entry;

	DeviceReader(Section<VirtualMachineEntry> machines, VirtualMachineEntry entry) {
		this.machines = machines;
		this.entry = entry;
	}

	void read(MachineHardware.Builder machine) {
		machine.networkAdapters(adapters());
		HardwareEntry hardware = this.entry.hardware();
		if (hardware == null) {
			return;
		}
		Section.Field<VirtualMachineEntry> field = this.machines.field(this.entry, "hardware");
		machine.floppies(field.field("floppies")
			.readEach(hardware.floppies(), (floppy, place) -> new FloppyDrive(backing(floppy.backing()),
					connection(floppy.startConnected(), floppy.allowGuestControl()))));
		machine.serialPorts(field.field("serial_ports")
			.readEach(hardware.serialPorts(),
					(port, place) -> new SerialPort(backing(port.backing()), Boolean.TRUE.equals(port.yieldOnPoll()),
							connection(port.startConnected(), port.allowGuestControl()))));
		machine.parallelPorts(field.field("parallel_ports")
			.readEach(hardware.parallelPorts(), (port, place) -> new ParallelPort(backing(port.backing()),
					connection(port.startConnected(), port.allowGuestControl()))));
		machine.others(hardware.otherDevices()
			.stream()
			.map((device) -> new OtherDevice(device.kind(), device.model(), device.quantity(), device.settings()))
			.toList());
	}

	/** Reads the network adapters, or creates one for each of {@code networks}. */
	private List<NetworkAdapter> adapters() {
		Section.Field<VirtualMachineEntry> field = this.machines.field(this.entry, "network_adapters");
		if (!this.entry.networks().isEmpty() && !this.entry.networkAdapters().isEmpty()) {
			throw field.invalid("set either networks or network_adapters");
		}
		return Stream.concat(
				this.entry.networks().stream().map((network) -> NetworkAdapter.of(NetworkAdapterType.VMXNET3, network)),
				field.readEach(this.entry.networkAdapters(), (adapter, place) -> adapter(adapter)).stream())
			.toList();
	}

	private static NetworkAdapter adapter(AdapterEntry adapter) {
		return new NetworkAdapter(adapter.type(), adapter.network(), adapter.macAddress(),
				!Boolean.FALSE.equals(adapter.wakeOnLan()),
				connection(adapter.startConnected(), adapter.allowGuestControl()),
				Boolean.TRUE.equals(adapter.uptCompatible()), adapter.pciSlotNumber(), adapter.settings());
	}

	static DeviceBacking backing(BackingEntry backing) {
		return new DeviceBacking(backing.type(), backing.value());
	}

	static Connection connection(@Nullable Boolean startConnected, @Nullable Boolean allowGuestControl) {
		return new Connection(Objects.requireNonNullElse(startConnected, Connection.DEFAULT.startConnected()),
				Objects.requireNonNullElse(allowGuestControl, Connection.DEFAULT.allowGuestControl()));
	}

}
