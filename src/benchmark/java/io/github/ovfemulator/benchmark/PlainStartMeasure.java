package io.github.ovfemulator.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the time until the first response without cache and flags, for the jar and for
 * the extracted jar.
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
		List<Double> extracted = new ArrayList<>();
		List<Double> packed = new ArrayList<>();
		List<Double> wireMock = new ArrayList<>();
		List<Double> bareExtracted = new ArrayList<>();
		List<Double> barePacked = new ArrayList<>();
		for (int i = 0; i < this.rounds; i++) {
			extracted.add(this.servers.plainEmulator(true).readySecondsAndEnd());
			packed.add(this.servers.plainEmulator(false).readySecondsAndEnd());
			wireMock.add(this.servers.plainWireMock().readySecondsAndEnd());
			bareExtracted.add(this.servers.bareApplication(true).readySecondsAndEnd());
			barePacked.add(this.servers.bareApplication(false).readySecondsAndEnd());
		}
		double compared = Median.of(wireMock);
		this.report.atMost("ready after seconds, no cache, extracted", Median.of(extracted), compared, 3.3,
				this.servers.plain());
		this.report.atMost("ready after seconds, no cache, one jar", Median.of(packed), compared, 3.3,
				this.servers.plain());
		this.report.atMost("ready after seconds, and a bare Spring Boot application, extracted", Median.of(extracted),
				Median.of(bareExtracted), 1.15, this.servers.plain());
		this.report.atMost("ready after seconds, and a bare Spring Boot application, one jar", Median.of(packed),
				Median.of(barePacked), 1.15, this.servers.plain());
	}

}
