package io.github.ovfemulator.ovf.reader;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.Position;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;

/**
 * Reports missing targets of references, duplicate ids and repeated elements.
 */
final class ReferenceIssues {

	private ReferenceIssues() {
	}

	static void dangling(Issues issues, Position position, String where, String value, String target) {
		issues.error(Category.VALUE_ILLEGAL, position, "emulator.ovf.reference.dangling",
				"Value '%s' of %s does not refer to a %s.", value, where, target);
	}

	/**
	 * Adds an error for a required item, otherwise a warning; the item is then left out.
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
	 * Adds a warning for a repeated element, of which only the first one counts.
	 */
	static void repeated(Issues issues, Position position, String child, String parent) {
		// The first sentence is a vCenter's.
		issues.warning(Category.ELEMENT_ILLEGAL, position, "emulator.ovf.element.duplicate",
				"Duplicate element '%s'. The first one of '%s' counts.", child, parent);
	}

	static void duplicate(Issues issues, Position position, String kind, String value, Position first) {
		issues.error(Category.VALUE_ILLEGAL, position, "emulator.ovf.value.duplicate",
				"%s '%s' is already used in line %s.", kind, value, first.line());
	}

}
