package io.github.ovfemulator.ovf.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;
import io.github.ovfemulator.ovf.descriptor.HardwareItem.Bound;
import io.github.ovfemulator.ovf.descriptor.VirtualHardware;

/**
 * Checks items with {@code ovf:bound}, which state the minimum or maximum of the item
 * with the same instance id (DSP0243, 8.4), and have no other effect.
 */
final class RangeMarkers {

	private final Map<String, List<HardwareItem>> normal = new HashMap<>();

	private final Set<Integer> types = new HashSet<>();

	private final Set<String> replaced = new HashSet<>();

	private final Issues issues;

	private RangeMarkers(List<HardwareItem> items, Issues issues) {
		this.issues = issues;
		items.stream().filter((item) -> item.bound() == Bound.NORMAL).forEach((item) -> {
			this.types.add(item.resourceType());
			this.normal.computeIfAbsent(key(item), (any) -> new ArrayList<>()).add(item);
		});
	}

	/**
	 * Checks the range markers of a section. Where no item states the processors or the
	 * memory, the first marker does (a choice).
	 * @param items the items of the section
	 * @param issues collects the issues
	 * @return the items
	 */
	static List<HardwareItem> resolve(List<HardwareItem> items, Issues issues) {
		RangeMarkers markers = new RangeMarkers(items, issues);
		return items.stream().map((item) -> (item.bound() == Bound.NORMAL) ? item : markers.resolve(item)).toList();
	}

	private HardwareItem resolve(HardwareItem marker) {
		List<HardwareItem> bounded = this.normal.get(key(marker));
		if (bounded != null) {
			bounded.stream()
				.filter((item) -> marker.options().isEmpty() || marker.options().equals(item.options()))
				.filter((item) -> Objects.equals(item.allocation().unit(), marker.allocation().unit()))
				.forEach((item) -> check(item, marker));
			return marker;
		}
		boolean replaces = !this.types.contains(marker.resourceType()) && VirtualHardware.isProcessorsOrMemory(marker)
				&& this.replaced.add(marker.resourceType() + " " + new TreeSet<>(marker.options()));
		this.issues.warning(Category.VALUE_ILLEGAL, marker.position(), "emulator.ovf.hardware.range_without_item",
				"The item '%s' with the bound '%s' belongs to no item without a bound; %s.", marker.instanceId(),
				name(marker), replaces ? "its values are used" : "it is ignored");
		return replaces ? marker.asNormal() : marker;
	}

	private void check(HardwareItem item, HardwareItem marker) {
		check(item, marker, HardwareItem.QUANTITY, item.allocation().quantity(), marker.allocation().quantity());
		check(item, marker, "Reservation", item.allocation().reservation(), marker.allocation().reservation());
		check(item, marker, "Limit", item.allocation().limit(), marker.allocation().limit());
		check(item, marker, "Weight", item.allocation().weight(), marker.allocation().weight());
	}

	private void check(HardwareItem item, HardwareItem marker, String element, OptionalLong value, OptionalLong bound) {
		if (value.isEmpty() || bound.isEmpty()) {
			return;
		}
		int order = Long.compare(value.getAsLong(), bound.getAsLong());
		if ((marker.bound() == Bound.MIN) ? order < 0 : order > 0) {
			this.issues.warning(Category.VALUE_ILLEGAL, item.positionOf(element), "emulator.ovf.hardware.range",
					"Value '%s' of %s element is not in its range, whose %s is %s.", value.getAsLong(), element,
					name(marker), bound.getAsLong());
		}
	}

	private static String name(HardwareItem marker) {
		return (marker.bound() == Bound.MIN) ? "min" : "max";
	}

	/** The resources of a collection can have the same instance id. */
	private static String key(HardwareItem item) {
		return item.resourceType() + " " + item.instanceId();
	}

}
