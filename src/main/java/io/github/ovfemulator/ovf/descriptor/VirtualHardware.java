package io.github.ovfemulator.ovf.descriptor;

import java.util.List;
import java.util.OptionalInt;

import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * The hardware of a virtual machine: {@code VirtualHardwareSection}.
 *
 * @param families the virtual hardware families in order of preference, for example
 * {@code vmx-14}; can be empty
 * @param identifier the {@code VirtualSystemIdentifier}
 * @param transports the transports of the OVF environment
 * @param items the items
 * @param configs the {@code vmw:Config} settings
 * @param extraConfigs the {@code vmw:ExtraConfig} settings
 * @param position the position of the element
 */
public record VirtualHardware(List<String> families, @Nullable String identifier, List<String> transports,
		List<HardwareItem> items, List<Config> configs, List<Config> extraConfigs, Position position) {

	/** The resource type of a disk drive. */
	public static final int DISK_DRIVE = 17;

	/** The resource type of the processors. */
	public static final int PROCESSOR = 3;

	/** The resource type of the memory. */
	public static final int MEMORY = 4;

	/** A MiB in bytes, the default unit of memory. */
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
	 * Whether the hardware is supported.
	 * @return whether one of the families is supported or there are none
	 */
	public boolean isSupported() {
		return this.families.isEmpty() || this.families.stream().anyMatch(HardwareFamilies::isSupported);
	}

	/**
	 * The virtual hardware version.
	 * @return the highest supported family, 13 for {@code vmx-13}; the newest family if
	 * none is supported; empty if there are none
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
	 * Whether an item states the number of processors or the memory.
	 * @param item the item
	 * @return whether its resource type is that of processors or memory
	 */
	public static boolean isProcessorsOrMemory(HardwareItem item) {
		return item.resourceType() == PROCESSOR || item.resourceType() == MEMORY;
	}

	/**
	 * The items under a deployment option.
	 * @param option the id of the option, or {@code null} for none
	 * @return the items in order
	 */
	public List<HardwareItem> itemsIn(@Nullable String option) {
		return ItemSelection.of(this.items, option);
	}

	VirtualHardware withItems(List<HardwareItem> items) {
		return new VirtualHardware(this.families, this.identifier, this.transports, items, this.configs,
				this.extraConfigs, this.position);
	}

}
