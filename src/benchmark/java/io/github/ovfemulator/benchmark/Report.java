package io.github.ovfemulator.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * Prints the table row by row.
 */
final class Report {

	private static final String LAYOUT = "| %-64s | %9s | %9s | %6s | %-7s | %-7s | %s |%n";

	void head(Servers servers) throws IOException {
		System.out.println("Processors: " + Runtime.getRuntime().availableProcessors() + ", load before: "
				+ ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
		System.out.println("\"image\": " + servers.imageFlags());
		System.out.println();
		System.out.printf(LAYOUT, "measure", "emulator", "compared", "ratio", "target", "reached", "Java and flags");
		System.out.println("|---|---|---|---|---|---|---|");
	}

	/** A ratio with a minimum. */
	void atLeast(String measure, double emulator, double compared, double goal, String flags) {
		row(measure, emulator, compared, ">= " + goal, emulator / compared >= goal, flags);
	}

	/** A ratio with a maximum. */
	void atMost(String measure, double emulator, double compared, double goal, String flags) {
		row(measure, emulator, compared, "<= " + goal, emulator / compared <= goal, flags);
	}

	/** A measure that failed. */
	void failed(String measure, Exception reason) {
		System.out.printf(LAYOUT, measure, "", "", "", "", "failed",
				String.valueOf(reason).lines().findFirst().orElse(""));
	}

	private static void row(String measure, double emulator, double compared, String goal, boolean reached,
			String flags) {
		System.out.printf(Locale.ROOT, LAYOUT, measure, number(emulator), number(compared),
				String.format(Locale.ROOT, "%.2f", emulator / compared), goal, reached ? "yes" : "no", flags);
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, (value < 100) ? "%.2f" : "%.0f", value);
	}

}
