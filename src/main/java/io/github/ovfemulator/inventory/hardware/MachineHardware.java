package io.github.ovfemulator.inventory.hardware;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The hardware of a virtual machine.
 *
 * @param version the hardware version, such as 13 for {@code vmx-13}, or {@code null} for
 * {@link HardwareVersion#NEWEST}
 * @param guestOs the identifier of the guest operating system as in a descriptor's
 * {@code vmw:osType}, such as {@code ubuntu64Guest}, or {@code null} if unspecified
 * @param cpu its CPUs
 * @param memory its memory
 * @param boot its boot settings
 * @param controllers its storage controllers
 * @param disks its disks, in the order of their labels
 * @param cdroms its CD-ROM drives, in the order of their labels
 * @param floppies its floppy drives, in the order of their labels
 * @param serialPorts its serial ports, in the order of their labels
 * @param parallelPorts its parallel ports, in the order of their labels
 * @param networkAdapters its network adapters, in the order of their labels
 * @param others its other devices
 */
public record MachineHardware(@Nullable Integer version, @Nullable String guestOs, Cpu cpu, Memory memory, Boot boot,
		List<StorageController> controllers, List<VirtualDisk> disks, List<CdromDrive> cdroms,
		List<FloppyDrive> floppies, List<SerialPort> serialPorts, List<ParallelPort> parallelPorts,
		List<NetworkAdapter> networkAdapters, List<OtherDevice> others) {

	/**
	 * Checks that the version is known, that the addresses of storage devices exist and
	 * are unique, and that the boot devices exist.
	 */
	public MachineHardware {
		controllers = List.copyOf(controllers);
		disks = List.copyOf(disks);
		cdroms = List.copyOf(cdroms);
		floppies = List.copyOf(floppies);
		serialPorts = List.copyOf(serialPorts);
		parallelPorts = List.copyOf(parallelPorts);
		networkAdapters = List.copyOf(networkAdapters);
		others = List.copyOf(others);
		if (version != null && HardwareVersion.of(version).isEmpty()) {
			throw new IllegalArgumentException("The hardware version " + version + " does not exist");
		}
		DeviceSlots slots = new DeviceSlots();
		controllers.forEach(slots::add);
		disks.forEach((disk) -> slots.take(disk.address()));
		cdroms.forEach((cdrom) -> slots.take(cdrom.address()));
		for (BootDevice device : boot.order()) {
			device.requireAmong(disks.size(), networkAdapters.size());
		}
	}

	/**
	 * Creates hardware without devices.
	 * @param cpuCount the number of virtual CPUs, at least 1
	 * @param memorySizeMib the memory size in MiB, at least 1
	 * @return the hardware
	 */
	public static MachineHardware of(int cpuCount, long memorySizeMib) {
		return builder(cpuCount, memorySizeMib).build();
	}

	/**
	 * Creates a builder with the default settings of a new machine.
	 * @param cpuCount the number of virtual CPUs, at least 1
	 * @param memorySizeMib the memory size in MiB, at least 1
	 * @return the builder
	 */
	public static Builder builder(int cpuCount, long memorySizeMib) {
		return new Builder(Cpu.of(cpuCount), new Memory(memorySizeMib, false));
	}

	/**
	 * Builds hardware. Devices that are not set are absent.
	 */
	public static final class Builder {

		private Cpu cpu;

		private Memory memory;

		private Boot boot = Boot.DEFAULT;

		private @Nullable Integer version;

		private @Nullable String guestOs;

		private List<StorageController> controllers = List.of();

		private List<VirtualDisk> disks = List.of();

		private List<CdromDrive> cdroms = List.of();

		private List<FloppyDrive> floppies = List.of();

		private List<SerialPort> serialPorts = List.of();

		private List<ParallelPort> parallelPorts = List.of();

		private List<NetworkAdapter> networkAdapters = List.of();

		private List<OtherDevice> others = List.of();

		private Builder(Cpu cpu, Memory memory) {
			this.cpu = cpu;
			this.memory = memory;
		}

		public Builder cpu(Cpu cpu) {
			this.cpu = cpu;
			return this;
		}

		public Builder memory(Memory memory) {
			this.memory = memory;
			return this;
		}

		public Builder version(@Nullable Integer version) {
			this.version = version;
			return this;
		}

		public Builder guestOs(@Nullable String guestOs) {
			this.guestOs = guestOs;
			return this;
		}

		public Builder boot(Boot boot) {
			this.boot = boot;
			return this;
		}

		public Builder controllers(List<StorageController> controllers) {
			this.controllers = controllers;
			return this;
		}

		public Builder disks(List<VirtualDisk> disks) {
			this.disks = disks;
			return this;
		}

		public Builder cdroms(List<CdromDrive> cdroms) {
			this.cdroms = cdroms;
			return this;
		}

		public Builder floppies(List<FloppyDrive> floppies) {
			this.floppies = floppies;
			return this;
		}

		public Builder serialPorts(List<SerialPort> serialPorts) {
			this.serialPorts = serialPorts;
			return this;
		}

		public Builder parallelPorts(List<ParallelPort> parallelPorts) {
			this.parallelPorts = parallelPorts;
			return this;
		}

		public Builder networkAdapters(List<NetworkAdapter> networkAdapters) {
			this.networkAdapters = networkAdapters;
			return this;
		}

		public Builder others(List<OtherDevice> others) {
			this.others = others;
			return this;
		}

		/**
		 * Creates the hardware.
		 * @return the hardware
		 * @throws IllegalArgumentException if the devices contradict each other
		 */
		public MachineHardware build() {
			return new MachineHardware(this.version, this.guestOs, this.cpu, this.memory, this.boot, this.controllers,
					this.disks, this.cdroms, this.floppies, this.serialPorts, this.parallelPorts, this.networkAdapters,
					this.others);
		}

	}

}
