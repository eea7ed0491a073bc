package io.github.ovfemulator.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the time until the first response, as in the image, and with the documented
 * flag for short runs.
 */
final class StartMeasure implements Benchmark.Measure {

	private static final String C1 = "-XX:TieredStopAtLevel=1";

	private final Servers servers;

	private final Report report;

	private final int rounds;

	StartMeasure(Servers servers, Report report, int rounds) {
		this.servers = servers;
		this.report = report;
		this.rounds = rounds;
	}

	@Override
	public void run() throws IOException, InterruptedException {
		List<Double> image = new ArrayList<>();
		List<Double> resident = new ArrayList<>();
		List<Double> c1 = new ArrayList<>();
		List<Double> wireMock = new ArrayList<>();
		for (int i = -1; i < this.rounds; i++) {
			if (i == 0) {
				// the files are in the page cache
				List.of(image, resident, c1, wireMock).forEach(List::clear);
			}
			try (Server emulator = this.servers.emulator()) {
				resident.add(emulator.residentMegabytes());
				image.add(emulator.readySeconds());
			}
			wireMock.add(this.servers.wireMock().readySecondsAndEnd());
			c1.add(this.servers.emulatorWithFlags(C1).readySecondsAndEnd());
		}
		double compared = Median.of(wireMock);
		this.report.atMost("ready after seconds, with an AOT cache", Median.of(image), compared, 0.8,
				this.servers.image());
		this.report.atMost("ready after seconds, with an AOT cache, C1 only", Median.of(c1), compared, 0.6,
				this.servers.image() + " " + C1);
		this.report.atMost("resident memory in MB when ready, and 150 MB", Median.of(resident), 150, 1,
				this.servers.image());
	}

}
