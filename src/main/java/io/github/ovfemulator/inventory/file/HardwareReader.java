package io.github.ovfemulator.inventory.file;

import java.util.List;
import java.util.Objects;

import io.github.ovfemulator.inventory.file.HardwareEntry.BootDeviceEntry;
import io.github.ovfemulator.inventory.file.HardwareEntry.BootEntry;
import io.github.ovfemulator.inventory.file.HardwareEntry.CpuEntry;
import io.github.ovfemulator.inventory.file.InventoryFile.StoragePolicyEntry;
import io.github.ovfemulator.inventory.hardware.Boot;
import io.github.ovfemulator.inventory.hardware.BootDevice;
import io.github.ovfemulator.inventory.hardware.Cpu;
import io.github.ovfemulator.inventory.hardware.HardwareVersion;
import io.github.ovfemulator.inventory.hardware.MachineHardware;
import io.github.ovfemulator.inventory.hardware.Memory;

/**
 * Reads the hardware of machines.
 */
final class HardwareReader {

	private final Section<VirtualMachineEntry> machines;

	private final Section<StoragePolicyEntry> policies;

	HardwareReader(Section<VirtualMachineEntry> machines, Section<StoragePolicyEntry> policies) {
		this.machines = machines;
		this.policies = policies;
	}

	MachineHardware read(VirtualMachineEntry entry) {
		if (entry.version() != null && HardwareVersion.of(entry.version()).isEmpty()) {
			throw this.machines.invalid(entry, "version",
					"the value must be between 3 and %s, and not 5".formatted(HardwareVersion.NEWEST.number()));
		}
		Cpu cpu = cpu(entry);
		Memory memory = memory(entry);
		MachineHardware.Builder machine = MachineHardware.builder(cpu.count(), memory.sizeMib())
			.cpu(cpu)
			.memory(memory)
			.version(entry.version())
			.guestOs(entry.guestOs());
		new StorageReader(this.machines, this.policies, entry).read(machine);
		new DeviceReader(this.machines, entry).read(machine);
		MachineHardware unbooted = machine.build();
		return machine.boot(boot(entry, unbooted)).build();
	}

	private Cpu cpu(VirtualMachineEntry entry) {
		int count = Objects.requireNonNullElse(entry.cpuCount(), 1);
		CpuEntry cpu = hardware(entry).cpu();
		int cores = (cpu != null) ? Objects.requireNonNullElse(cpu.coresPerSocket(), 1) : 1;
		if (count < 1) {
			throw this.machines.invalid(entry, "cpu_count", "the value must be at least 1");
		}
		if (cores < 1) {
			throw this.machines.field(entry, "hardware")
				.field("cpu")
				.field("cores_per_socket")
				.invalid("the value must be at least 1");
		}
		return new Cpu(count, cores, cpu != null && Boolean.TRUE.equals(cpu.hotAddEnabled()),
				cpu != null && Boolean.TRUE.equals(cpu.hotRemoveEnabled()));
	}

	private Memory memory(VirtualMachineEntry entry) {
		long size = Objects.requireNonNullElse(entry.memorySizeMib(), 1024L);
		if (size < 1) {
			throw this.machines.invalid(entry, "memory_size_mib", "the value must be at least 1");
		}
		HardwareEntry.MemoryEntry memory = hardware(entry).memory();
		return new Memory(size, memory != null && Boolean.TRUE.equals(memory.hotAddEnabled()));
	}

	private Boot boot(VirtualMachineEntry entry, MachineHardware machine) {
		BootEntry boot = hardware(entry).boot();
		if (boot == null) {
			return Boot.DEFAULT;
		}
		Section.Field<VirtualMachineEntry> field = this.machines.field(entry, "hardware").field("boot");
		List<BootDevice> order = field.field("order")
			.readEach(boot.order(), (device, place) -> bootDevice(device, machine));
		return field.read(() -> new Boot(Objects.requireNonNullElse(boot.firmware(), Boot.DEFAULT.firmware()),
				Boolean.TRUE.equals(boot.secureBoot()), Objects.requireNonNullElse(boot.delay(), Boot.DEFAULT.delay()),
				Boolean.TRUE.equals(boot.retry()),
				Objects.requireNonNullElse(boot.retryDelay(), Boot.DEFAULT.retryDelay()),
				Boolean.TRUE.equals(boot.enterSetupMode()), order));
	}

	private static BootDevice bootDevice(BootDeviceEntry entry, MachineHardware machine) {
		BootDevice device = new BootDevice(entry.type(), Objects.requireNonNullElse(entry.index(), 0));
		device.requireAmong(machine.disks().size(), machine.networkAdapters().size());
		return device;
	}

	private static HardwareEntry hardware(VirtualMachineEntry entry) {
		return Objects.requireNonNullElse(entry.hardware(), HardwareEntry.NONE);
	}

}
