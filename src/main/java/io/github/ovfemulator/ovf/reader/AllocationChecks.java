package io.github.ovfemulator.ovf.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.Position;
import io.github.ovfemulator.ovf.descriptor.Allocation;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;
import io.github.ovfemulator.ovf.descriptor.HardwareItem.Bound;
import io.github.ovfemulator.ovf.descriptor.ProgrammaticUnit;
import io.github.ovfemulator.ovf.descriptor.VirtualHardware;

/**
 * Reports reservations, limits and weights that have no effect.
 */
final class AllocationChecks {

	private AllocationChecks() {
	}

	/**
	 * Checks the units of the reservation and the limit of an item for processors or
	 * memory, which are left out if they are of another kind, such as percent.
	 */
	static void checkUnit(HardwareItem item, Issues issues) {
		Allocation allocation = item.allocation();
		String unit = allocation.unit();
		boolean stated = allocation.reservation().orElse(0) > 0 || allocation.limit().isPresent();
		if (unit == null || !stated || item.bound() != Bound.NORMAL) {
			return;
		}
		boolean processor = item.resourceType() == VirtualHardware.PROCESSOR;
		OptionalLong factor = processor ? ProgrammaticUnit.hertz(unit) : ProgrammaticUnit.bytes(unit);
		if (factor.isEmpty()) {
			issues.warning(Category.VALUE_ILLEGAL, item.positionOf("AllocationUnits"), "emulator.ovf.allocation.unit",
					"Value '%s' of AllocationUnits element is not a unit of %s; Reservation and Limit are ignored.",
					unit, processor ? "hertz" : "bytes");
		}
	}

	/** Checks the resources that the members of a collection share. */
	static void check(List<HardwareItem> shared, Issues issues) {
		Map<Integer, Position> general = new HashMap<>();
		for (HardwareItem item : shared) {
			int type = item.resourceType();
			Allocation allocation = item.allocation();
			if (!VirtualHardware.isProcessorsOrMemory(item)) {
				ignored(item, "it is not for processors or memory", issues);
				continue;
			}
			checkUnit(item, issues);
			if (allocation.reservation().isEmpty() && allocation.limit().isEmpty() && allocation.weight().isEmpty()
					&& item.configs().isEmpty() && !item.positions().containsKey("Limit")) {
				ignored(item, "it has no Reservation, Limit or Weight", issues);
			}
			else if (item.bound() == Bound.NORMAL && item.options().isEmpty()
					&& general.putIfAbsent(type, item.position()) != null) {
				ignored(item, "the item in line " + general.get(type).line() + " is for the same resource", issues);
			}
		}
	}

	private static void ignored(HardwareItem item, String reason, Issues issues) {
		issues.warning(Category.VALUE_ILLEGAL, item.position(), "emulator.ovf.allocation.ignored",
				"The item '%s' of ResourceAllocationSection is ignored: %s.", item.instanceId(), reason);
	}

}
