package io.github.ovfemulator.ovf.hardware;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;

/**
 * Faults of hardware items: those of an item that is not required do not stop an import.
 */
public final class HardwareIssues {

	private HardwareIssues() {
	}

	/**
	 * Notes a fault that stops the import where the item is required.
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
	 * Notes a fault that stops the import where the item is required and the caller did
	 * not ask for tolerance.
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
