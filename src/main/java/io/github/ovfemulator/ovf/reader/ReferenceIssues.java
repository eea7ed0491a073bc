package io.github.ovfemulator.ovf.reader;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.Position;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;

/**
 * The faults that checks of the whole descriptor find over and over.
 */
final class ReferenceIssues {

	private ReferenceIssues() {
	}

	static void dangling(Issues issues, Position position, String where, String value, String target) {
		issues.error(Category.VALUE_ILLEGAL, position, "emulator.ovf.reference.dangling",
				"Value '%s' of %s does not refer to a %s.", value, where, target);
	}

	/**
	 * The same in an item: one that is not required is left out without stopping the
	 * import.
	 */
	static void dangling(Issues issues, HardwareItem item, String where, String value, String target) {
		if (item.required()) {
			dangling(issues, item.position(), where, value, target);
		}
		else {
			issues.warning(Category.VALUE_ILLEGAL, item.position(), "emulator.ovf.reference.dangling",
					"Value '%s' of %s does not refer to a %s.", value, where, target);
		}
	}

	/**
	 * An item has one of these, so that the first counts.
	 */
	static void repeated(Issues issues, HardwareItem item, String child) {
		issues.warning(Category.ELEMENT_ILLEGAL, item.positionOf(child), "emulator.ovf.element.duplicate",
				"Duplicate element '%s'.", child);
	}

	static void duplicate(Issues issues, Position position, String what, String value, Position first) {
		issues.error(Category.VALUE_ILLEGAL, position, "emulator.ovf.value.duplicate",
				"%s '%s' is already used in line %s.", what, value, first.line());
	}

}
