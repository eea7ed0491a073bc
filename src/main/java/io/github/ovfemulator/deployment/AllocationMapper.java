package io.github.ovfemulator.deployment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import io.github.ovfemulator.ovf.descriptor.Allocation;
import io.github.ovfemulator.ovf.descriptor.ConfigValues;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;
import io.github.ovfemulator.ovf.descriptor.ProgrammaticUnit;
import io.github.ovfemulator.ovf.descriptor.VirtualHardware;

/**
 * Maps the reservation, limit and weight of processors and memory, and their
 * {@code vmw:Config} settings, to the settings of the same meaning in the vSphere API:
 * MHz, MiB and shares.
 */
final class AllocationMapper {

	private static final long MHZ = 1_000_000;

	/** The keys of items that have another name in the allocation of a machine. */
	private static final Map<String, String> SHARES = Map.of("sharesLevel", "shares.level", "shares", "shares.shares");

	private AllocationMapper() {
	}

	/**
	 * Maps the first processor item and the first memory item.
	 * @param items the items of a machine, or those that the members of a vApp share
	 * @return the settings by key; amounts in units of other kinds, such as percent, are
	 * left out
	 */
	static Map<String, String> map(List<HardwareItem> items) {
		Map<String, String> settings = new LinkedHashMap<>();
		first(items, VirtualHardware.PROCESSOR, "cpuAllocation", MHZ, settings);
		first(items, VirtualHardware.MEMORY, "memoryAllocation", VirtualHardware.MIB, settings);
		return settings;
	}

	private static void first(List<HardwareItem> items, int type, String object, long unit,
			Map<String, String> settings) {
		items.stream().filter((item) -> item.resourceType() == type).findFirst().ifPresent((item) -> {
			Allocation allocation = item.allocation();
			OptionalLong factor = factor(allocation, type, unit);
			put(object + ".reservation", converted(allocation.reservation(), factor, unit), settings);
			put(object + ".limit", converted(allocation.limit(), factor, unit), settings);
			put(object + ".shares.shares", allocation.weight(), settings);
			new ConfigValues(item.configs()).all()
				.forEach((key, value) -> settings.putIfAbsent(object + "." + SHARES.getOrDefault(key, key), value));
		});
	}

	private static OptionalLong factor(Allocation allocation, int type, long defaultUnit) {
		if (allocation.unit() == null) {
			return OptionalLong.of(defaultUnit);
		}
		return (type == VirtualHardware.PROCESSOR) ? ProgrammaticUnit.hertz(allocation.unit())
				: ProgrammaticUnit.bytes(allocation.unit());
	}

	private static OptionalLong converted(OptionalLong amount, OptionalLong factor, long unit) {
		if (amount.isEmpty() || factor.isEmpty() || amount.getAsLong() > Long.MAX_VALUE / factor.getAsLong()) {
			return OptionalLong.empty();
		}
		return OptionalLong.of(amount.getAsLong() * factor.getAsLong() / unit);
	}

	private static void put(String key, OptionalLong value, Map<String, String> settings) {
		value.ifPresent((number) -> settings.put(key, String.valueOf(number)));
	}

}
