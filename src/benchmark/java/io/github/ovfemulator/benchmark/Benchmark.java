package io.github.ovfemulator.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;

import org.springframework.util.FileSystemUtils;

/**
 * Measures the emulator beside WireMock and prints a table. Each pair is run in turn,
 * several times, and the medians are compared. The README says how to start it.
 */
public final class Benchmark {

	/** No measure takes so long, unless something hangs. */
	private static final long LIMIT_MILLIS = TimeUnit.MINUTES.toMillis(20);

	private final Servers servers;

	private final Report report;

	private final int rounds = Integer.getInteger("benchmark.rounds", 5);

	private final int seconds = Integer.getInteger("benchmark.seconds", 5);

	private Benchmark(Servers servers, Report report) {
		this.servers = servers;
		this.report = report;
	}

	/**
	 * Runs the measures. A measure that cannot be run is told in the table, and the
	 * others are run all the same.
	 * @param args the emulator's jar, the home of the Java for the start without a cache,
	 * and what to measure, with commas between: {@code get}, {@code get-no-journal},
	 * {@code start}, {@code start-plain}, {@code upload}, {@code sessions},
	 * {@code trickle}, {@code import}
	 * @throws Exception when the servers cannot be prepared
	 */
	public static void main(String[] args) throws Exception {
		Path directory = Files.createTempDirectory("benchmark");
		Timer timer = new Timer(true);
		boolean failed = false;
		try {
			Report report = new Report();
			Servers servers = new Servers(Path.of(args[0]).toAbsolutePath(), Path.of(args[1]), directory);
			Benchmark benchmark = new Benchmark(servers, report);
			report.head(servers);
			for (String name : args[2].split(",", -1)) {
				TimerTask limit = limit(name);
				timer.schedule(limit, LIMIT_MILLIS);
				try {
					benchmark.measure(name).run();
				}
				catch (Exception ex) {
					failed = true;
					report.failed(name, ex);
				}
				limit.cancel();
			}
		}
		finally {
			FileSystemUtils.deleteRecursively(directory);
		}
		System.exit(failed ? 1 : 0);
	}

	private Measure measure(String name) {
		return switch (name) {
			case "get" -> new GetMeasure(this.servers, this.report, this.rounds, this.seconds, true);
			case "get-no-journal" -> new GetMeasure(this.servers, this.report, this.rounds, this.seconds, false);
			case "start" -> new StartMeasure(this.servers, this.report, this.rounds);
			case "start-plain" -> new PlainStartMeasure(this.servers, this.report, this.rounds);
			case "upload" -> new UploadMeasure(this.servers, this.report, this.rounds);
			case "sessions" -> new SessionsMeasure(this.servers, this.report, this.rounds, this.seconds);
			case "trickle" -> new TrickleMeasure(this.servers, this.report, this.rounds, this.seconds);
			case "import" -> new ImportMeasure(this.servers, this.report, this.rounds);
			default -> throw new IllegalArgumentException("There is no such measure");
		};
	}

	/** Ends the servers and the loads, so that whoever waits for one of them fails. */
	private static TimerTask limit(String measure) {
		return new TimerTask() {
			@Override
			public void run() {
				System.out.println(measure + " takes too long and is ended");
				ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
			}
		};
	}

	/**
	 * What one word of the command line measures.
	 */
	@FunctionalInterface
	interface Measure {

		/**
		 * Measures and reports.
		 * @throws Exception when that is not possible
		 */
		void run() throws Exception;

	}

}
