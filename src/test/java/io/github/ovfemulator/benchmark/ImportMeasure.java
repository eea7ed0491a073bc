package io.github.ovfemulator.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.github.ovfemulator.image.TrainingCalls;

/**
 * How long a whole import of a small package takes, login and manifest included.
 */
final class ImportMeasure {

	private static final int WARM_UP = 1000;

	private static final int IMPORTS = 300;

	private static final double GOAL_MILLIS = 15;

	private final Servers servers;

	private final Report report;

	ImportMeasure(Servers servers, Report report) {
		this.servers = servers;
		this.report = report;
	}

	void run() throws IOException, InterruptedException {
		List<Double> millis = new ArrayList<>();
		try (Server emulator = this.servers.emulator()) {
			TrainingCalls calls = new TrainingCalls(emulator.url());
			for (int i = 0; i < WARM_UP + IMPORTS; i++) {
				long begin = System.nanoTime();
				calls.importPackage("import-" + i);
				if (i >= WARM_UP) {
					millis.add((System.nanoTime() - begin) / 1e6);
				}
			}
		}
		this.report.atMost("push import of a small package against 15 ms", Median.of(millis, Double::doubleValue),
				GOAL_MILLIS, 1, "Java " + Runtime.version().feature() + ", as in the image");
	}

}
