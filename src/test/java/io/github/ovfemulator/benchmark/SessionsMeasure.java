package io.github.ovfemulator.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.github.ovfemulator.image.TrainingCalls;

/**
 * What heap each of 100,000 sessions takes, and whether they slow a call down.
 */
final class SessionsMeasure {

	private static final int FEW = 100;

	private static final int MANY = 100_000;

	private static final int CLIENTS = 4;

	private static final byte[] DESCRIPTOR = Packages.descriptor(3, 1024, 3000);

	private final Servers servers;

	private final Report report;

	private final int rounds;

	private final int seconds;

	SessionsMeasure(Servers servers, Report report, int rounds, int seconds) {
		this.servers = servers;
		this.report = report;
		this.rounds = rounds;
		this.seconds = seconds;
	}

	void run() throws Exception {
		String flags = "Java " + Runtime.version().feature() + ", as in the image";
		try (Server emulator = this.servers.emulatorWith(List.of("--logging.level.io.github.ovfemulator=warn"))) {
			TrainingCalls calls = new TrainingCalls(emulator.url());
			String path = Packages.session(calls, DESCRIPTOR);
			add(emulator, FEW);
			Load.get(emulator.url() + path, 1, 2 * this.seconds);
			double amongFew = microseconds(emulator, path);
			double before = emulator.liveHeapBytes(this.servers.javaHome());
			add(emulator, MANY - FEW);
			double each = (emulator.liveHeapBytes(this.servers.javaHome()) - before) / (MANY - FEW);
			this.report.atMost("heap of each of 100,000 sessions in bytes", each, 10_240, 1, flags);
			this.report.atMost("get among 100,000 sessions and among 100, in us", microseconds(emulator, path),
					amongFew, 1.2, flags);
		}
	}

	private double microseconds(Server emulator, String path) throws Exception {
		List<Load> loads = new ArrayList<>();
		for (int i = 0; i < this.rounds; i++) {
			loads.add(Load.get(emulator.url() + path, 1, this.seconds));
		}
		return 1e6 / Median.of(loads, Load::rate);
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
