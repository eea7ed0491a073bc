package io.github.ovfemulator.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.springframework.util.FileSystemUtils;

/**
 * Measures the emulator beside WireMock and prints a table. Each pair is run in turn,
 * several times, and the medians are compared. The README says how to start it.
 */
public final class Benchmark {

	private Benchmark() {
	}

	/**
	 * Runs the measures.
	 * @param args the emulator's jar, then the measures to run: {@code get},
	 * {@code start}, {@code upload}, {@code sessions}, {@code trickle}, {@code import};
	 * none for all
	 * @throws Exception when one cannot be run
	 */
	public static void main(String[] args) throws Exception {
		List<String> measures = (args.length > 1) ? List.of(args).subList(1, args.length)
				: List.of("get", "start", "upload", "sessions", "trickle", "import");
		int rounds = Integer.getInteger("benchmark.rounds", 5);
		int seconds = Integer.getInteger("benchmark.seconds", 5);
		Path directory = Files.createTempDirectory("benchmark");
		try {
			Servers servers = new Servers(Path.of(args[0]).toAbsolutePath(), directory);
			Report report = new Report();
			report.head();
			for (String measure : measures) {
				switch (measure) {
					case "get" -> new GetMeasure(servers, report, rounds, seconds).run();
					case "start" -> new StartMeasure(servers, report, rounds).run();
					case "upload" -> new UploadMeasure(servers, report, rounds).run();
					case "sessions" -> new SessionsMeasure(servers, report, rounds, seconds).run();
					case "trickle" -> new TrickleMeasure(servers, report, seconds).run();
					case "import" -> new ImportMeasure(servers, report).run();
					default -> throw new IllegalArgumentException("There is no measure " + measure);
				}
			}
		}
		finally {
			FileSystemUtils.deleteRecursively(directory);
		}
	}

}
