package io.github.ovfemulator.deployment;

import io.github.ovfemulator.inventory.hardware.Cpu;
import io.github.ovfemulator.inventory.hardware.GuestOs;
import io.github.ovfemulator.inventory.hardware.MachineHardware;
import io.github.ovfemulator.inventory.hardware.Memory;
import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.descriptor.ConfigValues;
import io.github.ovfemulator.ovf.descriptor.OperatingSystem;
import io.github.ovfemulator.ovf.descriptor.VirtualHardware;
import io.github.ovfemulator.ovf.hardware.HardwareLayout;
import io.github.ovfemulator.ovf.hardware.HardwareTotals;

/**
 * Maps the virtual hardware of a machine.
 */
final class HardwareMapper {

	private final MachineSource source;

	HardwareMapper(MachineSource source) {
		this.source = source;
	}

	MachineHardware map() {
		VirtualHardware hardware = this.source.hardware();
		// reported when the descriptor was read and the option selected
		Issues reported = new Issues("", true, 1);
		HardwareTotals totals = HardwareTotals.of(hardware.items(), reported);
		HardwareLayout layout = HardwareLayout.of(hardware.items(), reported);
		BackingMapper backings = new BackingMapper(this.source::path);
		StorageMapper storage = new StorageMapper(this.source, layout, backings);
		DeviceMapper devices = new DeviceMapper(this.source, backings);
		OperatingSystem guest = this.source.system().operatingSystem();
		ConfigValues configs = this.source.configs();
		ConfigValues file = this.source.extraConfigs();
		MachineHardware.Builder machine = MachineHardware.builder(1, 1)
			.cpu(new Cpu(totals.processors(), cores(totals, file),
					configs.flag("cpuHotAddEnabled").or(() -> file.flag("vcpu.hotadd")).orElse(false),
					configs.flag("cpuHotRemoveEnabled").or(() -> file.flag("vcpu.hotremove")).orElse(false)))
			.memory(new Memory(totals.memory() / VirtualHardware.MIB,
					configs.flag("memoryHotAddEnabled").or(() -> file.flag("mem.hotadd")).orElse(false)))
			.version(hardware.version().isPresent() ? hardware.version().getAsInt() : null)
			.guestOs((guest != null) ? GuestOs.choose(guest.guests()) : null);
		storage.map(machine);
		devices.map(machine);
		return machine.boot(new BootMapper(this.source, storage.diskItems(), devices.adapterItems()).map()).build();
	}

	private static int cores(HardwareTotals totals, ConfigValues file) {
		if (totals.coresPerSocket() > 0) {
			return totals.coresPerSocket();
		}
		Integer cores = file.smallCount("cpuid.coresPerSocket");
		return (cores != null) ? Math.max(1, cores) : 1;
	}

}
