package io.github.ovfemulator.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How long it takes until the first call is answered.
 */
final class StartMeasure {

	private final Servers servers;

	private final Report report;

	private final int rounds;

	StartMeasure(Servers servers, Report report, int rounds) {
		this.servers = servers;
		this.report = report;
		this.rounds = rounds;
	}

	void run() throws IOException, InterruptedException {
		String home = this.servers.javaHome();
		String other = System.getProperty("benchmark.plain-java", home);
		List<Double> image = new ArrayList<>();
		List<Double> c1 = new ArrayList<>();
		List<Double> plain = new ArrayList<>();
		List<Double> wireMock = new ArrayList<>();
		List<Double> otherWireMock = new ArrayList<>();
		for (int i = 0; i < this.rounds; i++) {
			image.add(ready(this.servers.emulator()));
			c1.add(ready(this.servers.emulator("-XX:TieredStopAtLevel=1")));
			wireMock.add(ready(this.servers.wireMock(home)));
			plain.add(ready(this.servers.plainEmulator(other)));
			otherWireMock.add(ready(this.servers.wireMock(other)));
		}
		String java = "Java " + Runtime.version().feature() + ", as in the image";
		double compared = median(wireMock);
		this.report.atMost("ready after seconds", median(image), compared, 1.3, java);
		this.report.atMost("ready after seconds, C1 only", median(c1), compared, 0.9,
				java + ", -XX:TieredStopAtLevel=1");
		this.report.atMost("ready after seconds, no cache", median(plain), median(otherWireMock), 3.5,
				"Java of " + other + ", no flags");
	}

	private static double ready(Server server) {
		try (server) {
			return server.readySeconds();
		}
	}

	private static double median(List<Double> runs) {
		return Median.of(runs, Double::doubleValue);
	}

}
