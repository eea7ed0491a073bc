package io.github.ovfemulator.ovf.descriptor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.github.ovfemulator.ovf.descriptor.HardwareItem.Bound;
import org.jspecify.annotations.Nullable;

/**
 * Selects the items of a deployment option. If several items have the same instance id,
 * the last one for the option counts, otherwise the general one. Items that describe a
 * range are left out.
 */
final class ItemSelection {

	private ItemSelection() {
	}

	/**
	 * Selects the items of a machine.
	 * @param items all items
	 * @param option the id of the option, or {@code null} for none
	 * @return the items of the option in order
	 */
	static List<HardwareItem> of(List<HardwareItem> items, @Nullable String option) {
		return select(items, option, HardwareItem::instanceId);
	}

	/**
	 * Selects the resources of a collection, whose items for processors and memory can
	 * have the same instance id, as in the example of DSP0243.
	 * @param items all items
	 * @param option the id of the option, or {@code null} for none
	 * @return the items of the option in order
	 */
	static List<HardwareItem> ofCollection(List<HardwareItem> items, @Nullable String option) {
		return select(items, option, (item) -> item.resourceType() + " " + item.instanceId());
	}

	private static List<HardwareItem> select(List<HardwareItem> items, @Nullable String option,
			Function<HardwareItem, String> key) {
		Map<String, HardwareItem> chosen = new HashMap<>();
		for (HardwareItem item : items) {
			if (isThere(item, option)) {
				chosen.merge(key.apply(item), item,
						(first, second) -> (second.options().isEmpty() && !first.options().isEmpty()) ? first : second);
			}
		}
		Set<HardwareItem> kept = new HashSet<>(chosen.values());
		return items.stream()
			.filter((item) -> isThere(item, option))
			.filter((item) -> item.instanceId().isEmpty() || kept.contains(item))
			.toList();
	}

	private static boolean isThere(HardwareItem item, @Nullable String option) {
		return item.bound() == Bound.NORMAL && item.isIncludedIn(option);
	}

}
