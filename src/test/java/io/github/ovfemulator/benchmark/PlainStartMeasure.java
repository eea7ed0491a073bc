package io.github.ovfemulator.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How long it takes until the first call is answered when the jar is started as the build
 * leaves it, without cache and flags.
 */
final class PlainStartMeasure implements Benchmark.Measure {

	private final Servers servers;

	private final Report report;

	private final int rounds;

	PlainStartMeasure(Servers servers, Report report, int rounds) {
		this.servers = servers;
		this.report = report;
		this.rounds = rounds;
	}

	@Override
	public void run() throws IOException, InterruptedException {
		List<Double> emulator = new ArrayList<>();
		List<Double> wireMock = new ArrayList<>();
		for (int i = 0; i < this.rounds; i++) {
			emulator.add(this.servers.plainEmulator().readySecondsAndEnd());
			wireMock.add(this.servers.plainWireMock().readySecondsAndEnd());
		}
		this.report.atMost("ready after seconds, no cache", Median.of(emulator), Median.of(wireMock), 3.5,
				this.servers.plain());
	}

}
