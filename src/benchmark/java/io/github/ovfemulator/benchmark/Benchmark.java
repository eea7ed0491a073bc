package io.github.ovfemulator.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;

import org.springframework.util.FileSystemUtils;

/**
 * Compares the emulator with WireMock and prints a table. The two servers of a measure
 * run in turn, several times; the table contains the medians.
 */
public final class Benchmark {

	/** The timeout of a measure. */
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
	 * Runs the measures. A measure that fails is reported in the table, and the others
	 * still run.
	 * @param args the jar of the emulator, the Java home for starts without a cache, and
	 * a comma-separated list of {@code get}, {@code get-no-journal}, {@code start},
	 * {@code start-plain}, {@code test-kit}, {@code upload}, {@code sessions},
	 * {@code trickle}, {@code import}
	 * @throws Exception if the servers cannot be prepared
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
			case "test-kit" -> new TestKitMeasure(this.servers, this.report, this.rounds);
			case "upload" -> new UploadMeasure(this.servers, this.report, this.rounds);
			case "sessions" -> new SessionsMeasure(this.servers, this.report, this.rounds, this.seconds);
			case "trickle" -> new TrickleMeasure(this.servers, this.report, this.rounds, this.seconds);
			case "import" -> new ImportMeasure(this.servers, this.report, this.rounds);
			default -> throw new IllegalArgumentException("Unknown measure");
		};
	}

	/**
	 * Kills the servers and the load generators, so that threads that wait for them fail.
	 */
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
	 * A measure of the command line.
	 */
	@FunctionalInterface
	interface Measure {

		/**
		 * Measures and reports.
		 * @throws Exception if the measure fails
		 */
		void run() throws Exception;

	}

}
