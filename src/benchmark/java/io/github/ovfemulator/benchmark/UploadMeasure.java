package io.github.ovfemulator.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import io.github.ovfemulator.image.TrainingCalls;

/**
 * Measures the throughput of uploads with a heap of 128 MB, compared to the throughput of
 * SHA-256 in one thread: of a large file, whose digests another thread computes, and of a
 * file that the thread of its connection digests.
 */
final class UploadMeasure implements Benchmark.Measure {

	private static final long LARGE = 4L << 30;

	/** Less than what is digested by the thread of the connection. */
	private static final long SMALL = 60L << 20;

	private static final int SMALL_UPLOADS = 20;

	private static final byte[] BLOCK = new byte[1 << 20];

	static {
		new Random(1).nextBytes(BLOCK);
	}

	private final Servers servers;

	private final Report report;

	private final int rounds;

	UploadMeasure(Servers servers, Report report, int rounds) {
		this.servers = servers;
		this.report = report;
		this.rounds = rounds;
	}

	@Override
	public void run() throws IOException, InterruptedException, NoSuchAlgorithmException {
		try (Server emulator = this.servers.emulatorWithFlags("-Xmx128m")) {
			compare(emulator, "upload of 4 GiB", LARGE, this.rounds, 0.9);
			compare(emulator, "upload of 60 MiB", SMALL, SMALL_UPLOADS * this.rounds, 0.6);
		}
	}

	private void compare(Server emulator, String measure, long size, int count, double goal)
			throws IOException, InterruptedException, NoSuchAlgorithmException {
		List<Double> uploads = new ArrayList<>();
		List<Double> digests = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			long begin = System.nanoTime();
			for (long sent = 0; sent < size; sent += BLOCK.length) {
				digest.update(BLOCK);
			}
			digests.add(rate(size, begin));
			uploads.add(upload(emulator, size, HexFormat.of().formatHex(digest.digest())));
		}
		this.report.atLeast(measure + " and digesting as much from memory, MB/s", Median.of(uploads),
				Median.of(digests), goal, this.servers.image() + " -Xmx128m");
	}

	private static double upload(Server emulator, long size, String sha256)
			throws IOException, InterruptedException, NoSuchAlgorithmException {
		TrainingCalls calls = new TrainingCalls(emulator.url());
		byte[] descriptor = Packages.descriptor(1, size, 0);
		String path = calls.create("MANIFEST");
		calls.upload(path, "OVF", descriptor);
		calls.upload(path, "MANIFEST",
				"SHA256(any.ovf)= %s%nSHA256(disk0.vmdk)= %s%n"
					.formatted(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(descriptor)),
							sha256)
					.getBytes(StandardCharsets.UTF_8));
		long begin = System.nanoTime();
		try (RawUpload upload = new RawUpload(calls.uploadUrl(path, "DISK"), size)) {
			for (long sent = 0; sent < size; sent += BLOCK.length) {
				upload.send(BLOCK);
			}
			upload.finish();
		}
		double rate = rate(size, begin);
		calls.send("DELETE", path, "");
		return rate;
	}

	private static double rate(long size, long begin) {
		return size / 1e6 / ((System.nanoTime() - begin) / 1e9);
	}

}
