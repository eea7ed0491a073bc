package io.github.ovfemulator.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.github.ovfemulator.image.TrainingCalls;

/**
 * Whether a thousand uploads that only trickle keep others waiting.
 */
final class TrickleMeasure {

	private static final int UPLOADS = 1000;

	private static final byte[] DROP = new byte[1];

	private final Servers servers;

	private final Report report;

	private final int seconds;

	TrickleMeasure(Servers servers, Report report, int seconds) {
		this.servers = servers;
		this.report = report;
		this.seconds = seconds;
	}

	void run() throws IOException, InterruptedException {
		List<RawUpload> uploads = new ArrayList<>();
		ScheduledExecutorService drops = Executors.newSingleThreadScheduledExecutor();
		try (Server emulator = this.servers.emulator()) {
			TrainingCalls calls = new TrainingCalls(emulator.url());
			byte[] descriptor = Packages.descriptor(1, 1 << 20, 0);
			String path = Packages.session(calls, descriptor);
			Load.get(emulator.url() + path, 1, 2 * this.seconds);
			double idle = Load.get(emulator.url() + path, 1, this.seconds).p99();
			for (int i = 0; i < UPLOADS; i++) {
				uploads.add(new RawUpload(calls.uploadUrl(Packages.session(calls, descriptor), "DISK"), 1 << 20));
			}
			drops.scheduleWithFixedDelay(() -> drip(uploads), 0, 1, TimeUnit.SECONDS);
			double busy = Load.get(emulator.url() + path, 1, this.seconds).p99();
			this.report.atMost("get beside 1,000 trickling uploads and none, 99% in ms", busy, idle, 2,
					"Java " + Runtime.version().feature() + ", as in the image");
		}
		finally {
			drops.shutdownNow();
			for (RawUpload upload : uploads) {
				upload.close();
			}
		}
	}

	private static void drip(List<RawUpload> uploads) {
		for (RawUpload upload : uploads) {
			try {
				upload.send(DROP);
			}
			catch (IOException ex) {
				throw new IllegalStateException("An upload broke off", ex);
			}
		}
	}

}
