package io.github.ovfemulator.libraryitem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.ovfemulator.inventory.NewVirtualAppMember.NewVirtualMachine;
import io.github.ovfemulator.inventory.domain.MachineConfiguration;
import io.github.ovfemulator.inventory.hardware.Boot;
import io.github.ovfemulator.inventory.hardware.Cpu;
import io.github.ovfemulator.inventory.hardware.MachineHardware;
import io.github.ovfemulator.inventory.hardware.Memory;
import io.github.ovfemulator.ovf.OvfWarning;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a machine in the form of the SOAP API's
 * {@code VirtualMachineConfigSpec}, which replace those of the package. {@code null}
 * values are unset. The devices stay those of the package (a choice).
 *
 * @param name the name
 * @param annotation the annotation
 * @param version the hardware version, such as 19 for {@code vmx-19}
 * @param guestId the identifier of the guest operating system
 * @param cpu the CPUs
 * @param memory the memory
 * @param boot the boot settings
 * @param extraConfig the settings of the configuration file; an empty value removes one
 * @param ignored the names of the elements that have no effect
 */
record ConfigSpec(@Nullable String name, @Nullable String annotation, @Nullable Integer version,
		@Nullable String guestId, CpuSettings cpu, MemorySettings memory, BootSettings boot,
		Map<String, String> extraConfig, Set<String> ignored) {

	/** No settings. */
	static final ConfigSpec NONE = new ConfigSpec(null, null, null, null, new CpuSettings(null, null, null, null),
			new MemorySettings(null, null), new BootSettings(null, null, null, null, null, null), Map.of(), Set.of());

	/** Returns a machine with the settings. */
	NewVirtualMachine apply(NewVirtualMachine machine) {
		if (equals(NONE)) {
			return machine;
		}
		MachineHardware old = machine.hardware();
		MachineHardware hardware = new MachineHardware((this.version != null) ? this.version : old.version(),
				(this.guestId != null) ? this.guestId : old.guestOs(), this.cpu.apply(old.cpu()),
				this.memory.apply(old.memory()), this.boot.apply(old.boot()), old.controllers(), old.disks(),
				old.cdroms(), old.floppies(), old.serialPorts(), old.parallelPorts(), old.networkAdapters(),
				old.others());
		return new NewVirtualMachine(machine.name(), machine.placement(), machine.datastore(), hardware,
				apply(machine.configuration()));
	}

	private MachineConfiguration apply(MachineConfiguration old) {
		Map<String, String> settings = new LinkedHashMap<>(old.extraConfig());
		this.extraConfig.forEach((key, value) -> {
			if (value.isEmpty()) {
				settings.remove(key);
			}
			else {
				settings.put(key, value);
			}
		});
		return new MachineConfiguration(old.systemId(), old.annotation(), old.deploymentOption(), old.properties(),
				old.transports(), settings, old.settings(), old.ipAllocation(), old.product());
	}

	/** Returns a warning for each element that has no effect. */
	List<OvfWarning> warnings() {
		return this.ignored.stream()
			.map((element) -> OvfWarning.input("vm_config_spec", element,
					LocalizableMessage.of("emulator.library_item.config_spec.ignored",
							"The element '%s' of vm_config_spec has no effect in the emulator.", element)))
			.toList();
	}

	/**
	 * The settings of the CPUs.
	 *
	 * @param count the number of CPUs
	 * @param coresPerSocket the number of cores of a socket
	 * @param hotAdd whether CPUs can be added to a running machine
	 * @param hotRemove whether CPUs can be removed from a running machine
	 */
	record CpuSettings(@Nullable Integer count, @Nullable Integer coresPerSocket, @Nullable Boolean hotAdd,
			@Nullable Boolean hotRemove) {

		/**
		 * A number of cores of the package that does not divide the new count becomes 1.
		 */
		Cpu apply(Cpu old) {
			int cpus = (this.count != null) ? this.count : old.count();
			int cores = (this.coresPerSocket != null) ? this.coresPerSocket
					: (cpus % old.coresPerSocket() == 0) ? old.coresPerSocket() : 1;
			return new Cpu(cpus, cores, orElse(this.hotAdd, old.hotAddEnabled()),
					orElse(this.hotRemove, old.hotRemoveEnabled()));
		}

	}

	/**
	 * The settings of the memory.
	 *
	 * @param size its size in MiB
	 * @param hotAdd whether memory can be added to a running machine
	 */
	record MemorySettings(@Nullable Long size, @Nullable Boolean hotAdd) {

		Memory apply(Memory old) {
			return new Memory((this.size != null) ? this.size : old.sizeMib(),
					orElse(this.hotAdd, old.hotAddEnabled()));
		}

	}

	/**
	 * The boot settings.
	 *
	 * @param firmware the firmware
	 * @param secureBoot whether EFI secure boot is enabled
	 * @param delay the delay in milliseconds
	 * @param retry whether a failed boot is retried
	 * @param retryDelay the delay before a retry in milliseconds
	 * @param enterSetupMode whether the firmware setup is entered
	 */
	record BootSettings(Boot.@Nullable Firmware firmware, @Nullable Boolean secureBoot, @Nullable Long delay,
			@Nullable Boolean retry, @Nullable Long retryDelay, @Nullable Boolean enterSetupMode) {

		Boot apply(Boot old) {
			return new Boot((this.firmware != null) ? this.firmware : old.firmware(),
					orElse(this.secureBoot, old.secureBoot()), (this.delay != null) ? this.delay : old.delay(),
					orElse(this.retry, old.retry()), (this.retryDelay != null) ? this.retryDelay : old.retryDelay(),
					orElse(this.enterSetupMode, old.enterSetupMode()), old.order());
		}

	}

	private static boolean orElse(@Nullable Boolean value, boolean old) {
		return (value != null) ? value : old;
	}

}
