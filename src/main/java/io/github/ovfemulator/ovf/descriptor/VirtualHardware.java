package io.github.ovfemulator.ovf.descriptor;

import java.util.List;
import java.util.OptionalInt;

import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * The hardware of a machine: {@code VirtualHardwareSection}.
 *
 * @param families the virtual hardware families it is written for, {@code vmx-14} say, in
 * order of preference; empty where it says none
 * @param identifier the machine's name in it
 * @param transports how the machine gets its properties
 * @param items its devices
 * @param configs VMware's settings of the machine
 * @param extraConfigs settings for the machine's configuration file
 * @param position where it stands
 */
public record VirtualHardware(List<String> families, @Nullable String identifier, List<String> transports,
		List<HardwareItem> items, List<Config> configs, List<Config> extraConfigs, Position position) {

	/** The resource type of a disk drive. */
	public static final int DISK_DRIVE = 17;

	/** The resource type of the processors. */
	public static final int PROCESSOR = 3;

	/** The resource type of the memory. */
	public static final int MEMORY = 4;

	/** A MiB in bytes, the unit of memory for all who write none. */
	public static final long MIB = 1L << 20;

	/**
	 * Copies the lists.
	 */
	public VirtualHardware {
		families = List.copyOf(families);
		transports = List.copyOf(transports);
		items = List.copyOf(items);
		configs = List.copyOf(configs);
		extraConfigs = List.copyOf(extraConfigs);
	}

	/**
	 * Whether a machine can have it here.
	 * @return whether one of its families is supported, or it names none
	 */
	public boolean isSupported() {
		return this.families.isEmpty() || this.families.stream().anyMatch(HardwareFamilies::isSupported);
	}

	/**
	 * The version of the machine.
	 * @return the highest of its families that a machine can have, 13 for {@code vmx-13};
	 * the newest where it can have none of them; empty where it names none
	 */
	public OptionalInt version() {
		if (this.families.isEmpty()) {
			return OptionalInt.empty();
		}
		return OptionalInt.of(this.families.stream()
			.filter(HardwareFamilies::isSupported)
			.mapToInt(HardwareFamilies::version)
			.max()
			.orElse(HardwareFamilies.version(HardwareFamilies.NEWEST)));
	}

	/**
	 * The items that make the machine under a deployment option.
	 * @param option the option, {@code null} for none
	 * @return the items, in their order
	 */
	public List<HardwareItem> itemsIn(@Nullable String option) {
		return ItemSelection.of(this.items, option);
	}

	VirtualHardware withItems(List<HardwareItem> items) {
		return new VirtualHardware(this.families, this.identifier, this.transports, items, this.configs,
				this.extraConfigs, this.position);
	}

}
