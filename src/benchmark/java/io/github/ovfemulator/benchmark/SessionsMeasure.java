package io.github.ovfemulator.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.github.ovfemulator.image.TrainingCalls;

/**
 * Measures the heap of each of 100,000 sessions of one package and their effect on the
 * throughput, compared to a server with 100 sessions.
 */
final class SessionsMeasure implements Benchmark.Measure {

	private static final int FEW = 100;

	private static final int CLIENTS = 4;

	private static final byte[] DESCRIPTOR = Packages.descriptor(3, 1024, 3000);

	private final Servers servers;

	private final Report report;

	private final int rounds;

	private final int seconds;

	private final int many = Integer.getInteger("benchmark.sessions", 100_000);

	SessionsMeasure(Servers servers, Report report, int rounds, int seconds) {
		this.servers = servers;
		this.report = report;
		this.rounds = rounds;
		this.seconds = seconds;
	}

	@Override
	public void run() throws Exception {
		List<String> properties = List.of("--logging.level.io.github.ovfemulator=warn",
				"--emulator.sessions.max=" + 2 * this.many, "--emulator.sessions.max-memory=1GB");
		try (Server fewer = this.servers.emulatorWith(properties);
				Server more = this.servers.emulatorWith(properties)) {
			add(fewer, FEW);
			add(more, FEW);
			double before = more.liveHeapBytes();
			add(more, this.many - FEW);
			double each = (more.liveHeapBytes() - before) / (this.many - FEW);
			String flags = this.servers.image() + " --emulator.sessions.max";
			this.report.atMost("heap of each of %,d sessions in bytes, and 6 kB".formatted(this.many), each, 6 * 1024,
					1, flags);
			compare(fewer, more, flags);
		}
	}

	private void compare(Server fewer, Server more, String flags) throws Exception {
		String fewerUrl = session(fewer);
		String moreUrl = session(more);
		List<Load> amongFew = new ArrayList<>();
		List<Load> amongMany = new ArrayList<>();
		for (int i = -2; i < this.rounds; i++) {
			if (i == 0) {
				// the servers are warmed up
				List.of(amongFew, amongMany).forEach(List::clear);
			}
			amongFew.add(Load.get(fewerUrl, 1, this.seconds));
			amongMany.add(Load.get(moreUrl, 1, this.seconds));
		}
		this.report.atMost("get among %,d sessions and among 100, in us".formatted(this.many), microseconds(amongMany),
				microseconds(amongFew), 1.2, flags);
	}

	private static double microseconds(List<Load> loads) {
		return 1e6 / Median.of(loads, Load::rate);
	}

	private static String session(Server server) throws Exception {
		return server.url() + Packages.session(new TrainingCalls(server.url()), DESCRIPTOR);
	}

	private static void add(Server emulator, int count) throws Exception {
		ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
		try {
			List<Callable<Void>> work = new ArrayList<>();
			for (int client = 0; client < CLIENTS; client++) {
				work.add(() -> {
					TrainingCalls calls = new TrainingCalls(emulator.url());
					for (int i = 0; i < count / CLIENTS; i++) {
						Packages.session(calls, DESCRIPTOR);
					}
					return null;
				});
			}
			for (Future<Void> done : clients.invokeAll(work)) {
				done.get();
			}
		}
		finally {
			clients.shutdown();
		}
	}

}
