package io.github.ovfemulator.inventory.hardware;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Collects the hardware of a machine. What is not set is absent from the machine.
 */
public final class HardwareBuilder {

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

	HardwareBuilder(Cpu cpu, Memory memory) {
		this.cpu = cpu;
		this.memory = memory;
	}

	public HardwareBuilder cpu(Cpu cpu) {
		this.cpu = cpu;
		return this;
	}

	public HardwareBuilder memory(Memory memory) {
		this.memory = memory;
		return this;
	}

	public HardwareBuilder version(@Nullable Integer version) {
		this.version = version;
		return this;
	}

	public HardwareBuilder guestOs(@Nullable String guestOs) {
		this.guestOs = guestOs;
		return this;
	}

	public HardwareBuilder boot(Boot boot) {
		this.boot = boot;
		return this;
	}

	public HardwareBuilder controllers(List<StorageController> controllers) {
		this.controllers = controllers;
		return this;
	}

	public HardwareBuilder disks(List<VirtualDisk> disks) {
		this.disks = disks;
		return this;
	}

	public HardwareBuilder cdroms(List<CdromDrive> cdroms) {
		this.cdroms = cdroms;
		return this;
	}

	public HardwareBuilder floppies(List<FloppyDrive> floppies) {
		this.floppies = floppies;
		return this;
	}

	public HardwareBuilder serialPorts(List<SerialPort> serialPorts) {
		this.serialPorts = serialPorts;
		return this;
	}

	public HardwareBuilder parallelPorts(List<ParallelPort> parallelPorts) {
		this.parallelPorts = parallelPorts;
		return this;
	}

	public HardwareBuilder networkAdapters(List<NetworkAdapter> networkAdapters) {
		this.networkAdapters = networkAdapters;
		return this;
	}

	public HardwareBuilder others(List<OtherDevice> others) {
		this.others = others;
		return this;
	}

	/**
	 * Makes the hardware.
	 * @return the hardware
	 */
	public MachineHardware build() {
		return new MachineHardware(this.version, this.guestOs, this.cpu, this.memory, this.boot, this.controllers,
				this.disks, this.cdroms, this.floppies, this.serialPorts, this.parallelPorts, this.networkAdapters,
				this.others);
	}

}
