package io.github.ovfemulator.benchmark;

import java.util.Locale;

/**
 * The table, printed row by row as it is measured.
 */
final class Report {

	private static final String LAYOUT = "| %-58s | %12s | %12s | %6s | %-8s | %-4s | %s |%n";

	void head() {
		System.out.printf(LAYOUT, "measure", "emulator", "compared", "ratio", "to reach", "met", "Java and flags");
		System.out.println("|---|---|---|---|---|---|---|");
	}

	/** A ratio that is to be high. */
	void atLeast(String measure, double emulator, double compared, double goal, String flags) {
		row(measure, emulator, compared, ">= " + goal, emulator / compared >= goal, flags);
	}

	/** A ratio that is to be low. */
	void atMost(String measure, double emulator, double compared, double goal, String flags) {
		row(measure, emulator, compared, "<= " + goal, emulator / compared <= goal, flags);
	}

	private static void row(String measure, double emulator, double compared, String goal, boolean met, String flags) {
		System.out.printf(Locale.ROOT, LAYOUT, measure, number(emulator), number(compared),
				String.format(Locale.ROOT, "%.2f", emulator / compared), goal, met ? "yes" : "no", flags);
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, (value < 100) ? "%.2f" : "%.0f", value);
	}

}
