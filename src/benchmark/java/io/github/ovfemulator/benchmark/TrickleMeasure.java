package io.github.ovfemulator.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.ovfemulator.image.TrainingCalls;

/**
 * Measures the latency of calls during a thousand slow uploads, compared to an idle
 * server.
 */
final class TrickleMeasure implements Benchmark.Measure {

	private static final int UPLOADS = 1000;

	/** Sends one byte per second to each upload, spread over the second. */
	private static final int TURNS = 100;

	private static final int VIRTUAL_THREADS = 21;

	private static final byte[] DROP = new byte[1];

	private static final byte[] DESCRIPTOR = Packages.descriptor(1, 1 << 20, 0);

	private final Servers servers;

	private final Report report;

	private final int rounds;

	private final int seconds;

	TrickleMeasure(Servers servers, Report report, int rounds, int seconds) {
		this.servers = servers;
		this.report = report;
		this.rounds = rounds;
		this.seconds = seconds;
	}

	@Override
	public void run() throws IOException, InterruptedException {
		if (Runtime.version().feature() < VIRTUAL_THREADS) {
			throw new IOException("This JVM has no virtual threads");
		}
		List<RawUpload> uploads = new ArrayList<>();
		ScheduledExecutorService drops = Executors.newSingleThreadScheduledExecutor();
		try (Server idle = this.servers.emulator(); Server busy = this.servers.emulator()) {
			String idleUrl = session(idle);
			String busyUrl = session(busy);
			Load.get(idleUrl, 1, this.seconds);
			TrainingCalls calls = new TrainingCalls(busy.url());
			for (int i = 0; i < UPLOADS; i++) {
				uploads.add(new RawUpload(calls.uploadUrl(Packages.session(calls, DESCRIPTOR), "DISK"), 1 << 20));
			}
			Load.get(busyUrl, 1, this.seconds);
			List<Load> beside = new ArrayList<>();
			List<Load> alone = new ArrayList<>();
			for (int i = 0; i < this.rounds; i++) {
				AtomicInteger turn = new AtomicInteger();
				ScheduledFuture<?> rain = drops.scheduleAtFixedRate(() -> drip(uploads, turn.getAndIncrement() % TURNS),
						0, 1000 / TURNS, TimeUnit.MILLISECONDS);
				beside.add(Load.get(busyUrl, 1, this.seconds));
				if (rain.isDone()) {
					throw new IOException("An upload was interrupted");
				}
				rain.cancel(false);
				alone.add(Load.get(idleUrl, 1, this.seconds));
			}
			this.report.atMost("get beside 1,000 trickling uploads and without, 99% latency in ms",
					Median.of(beside, Load::p99), Median.of(alone, Load::p99), 2, this.servers.image());
		}
		finally {
			drops.shutdownNow();
			for (RawUpload upload : uploads) {
				upload.close();
			}
		}
	}

	private static String session(Server server) throws IOException, InterruptedException {
		return server.url() + Packages.session(new TrainingCalls(server.url()), DESCRIPTOR);
	}

	private static void drip(List<RawUpload> uploads, int turn) {
		for (int i = turn; i < uploads.size(); i += TURNS) {
			try {
				uploads.get(i).send(DROP);
			}
			catch (IOException ex) {
				throw new IllegalStateException("An upload was interrupted", ex);
			}
		}
	}

}
