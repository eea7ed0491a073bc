package io.github.ovfemulator.ovf.descriptor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.ovfemulator.ovf.descriptor.HardwareItem.Bound;
import org.jspecify.annotations.Nullable;

/**
 * Picks the items of a deployment option: of those with the same id the last one written
 * for it, else the general one; ranges are no devices.
 */
final class ItemSelection {

	private ItemSelection() {
	}

	/**
	 * Picks items.
	 * @param items all items
	 * @param option the option, {@code null} for none
	 * @return the items of the option, in their order
	 */
	static List<HardwareItem> of(List<HardwareItem> items, @Nullable String option) {
		Map<String, HardwareItem> chosen = new HashMap<>();
		for (HardwareItem item : items) {
			if (isThere(item, option)) {
				chosen.merge(item.instanceId(), item,
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
		return item.bound() == Bound.NORMAL && item.existsIn(option);
	}

}
