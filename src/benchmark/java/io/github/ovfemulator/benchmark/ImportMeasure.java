package io.github.ovfemulator.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.github.ovfemulator.image.TrainingCalls;

/**
 * Measures the time of an import of a small package, with login and manifest.
 */
final class ImportMeasure implements Benchmark.Measure {

	private static final int WARM_UP = 1000;

	private static final int IMPORTS = 100;

	private static final double GOAL_MILLIS = 15;

	private final Servers servers;

	private final Report report;

	private final int rounds;

	ImportMeasure(Servers servers, Report report, int rounds) {
		this.servers = servers;
		this.report = report;
		this.rounds = rounds;
	}

	@Override
	public void run() throws IOException, InterruptedException {
		List<Double> millis = new ArrayList<>();
		try (Server emulator = this.servers.emulator()) {
			TrainingCalls calls = new TrainingCalls(emulator.url());
			for (int i = 0; i < WARM_UP + this.rounds * IMPORTS; i++) {
				long begin = System.nanoTime();
				calls.importPackage("import-" + i);
				if (i >= WARM_UP) {
					millis.add((System.nanoTime() - begin) / 1e6);
				}
			}
		}
		this.report.atMost("push import of a small package in ms, login to COMPLETED, and 15 ms", Median.of(millis),
				GOAL_MILLIS, 1, this.servers.image());
	}

}
