package io.github.ovfemulator.ovf.read;

import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.descriptor.Position;
import io.github.ovfemulator.ovf.xml.Issues;

/**
 * The two faults that checks of the whole descriptor find over and over.
 */
final class Findings {

	private Findings() {
	}

	static void dangling(Issues issues, Position position, String where, String value, String target) {
		issues.error(Category.VALUE_ILLEGAL, position, "emulator.ovf.reference.dangling",
				"Value '%s' of %s does not refer to a %s.", value, where, target);
	}

	static void duplicate(Issues issues, Position position, String what, String value, Position first) {
		issues.error(Category.VALUE_ILLEGAL, position, "emulator.ovf.value.duplicate",
				"%s '%s' is already used in line %s.", what, value, first.line());
	}

}
