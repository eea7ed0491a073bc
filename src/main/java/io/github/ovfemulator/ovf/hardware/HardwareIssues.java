package io.github.ovfemulator.ovf.hardware;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;

/**
 * Reports issues of hardware items: an error for a required item, a warning for another
 * item.
 */
public final class HardwareIssues {

	private HardwareIssues() {
	}

	/**
	 * Adds an error if the item is required, otherwise a warning.
	 * @param issues collects the issues
	 * @param item the item
	 * @param category the category
	 * @param id the id of the message
	 * @param pattern the message in English, with {@code %s} for each argument
	 * @param args the arguments
	 */
	public static void report(Issues issues, HardwareItem item, Category category, String id, String pattern,
			Object... args) {
		if (item.required()) {
			issues.error(category, item.position(), id, pattern, args);
		}
		else {
			issues.warning(category, item.position(), id, pattern, args);
		}
	}

	/**
	 * Adds an error if the item is required and lax mode does not apply, otherwise a
	 * warning.
	 * @param issues collects the issues
	 * @param item the item
	 * @param category the category
	 * @param id the id of the message
	 * @param pattern the message in English, with {@code %s} for each argument
	 * @param args the arguments
	 */
	public static void reportUnlessLax(Issues issues, HardwareItem item, Category category, String id, String pattern,
			Object... args) {
		if (item.required()) {
			issues.errorUnlessLax(category, item.position(), id, pattern, args);
		}
		else {
			issues.warning(category, item.position(), id, pattern, args);
		}
	}

}
