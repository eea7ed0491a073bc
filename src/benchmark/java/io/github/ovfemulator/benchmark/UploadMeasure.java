package io.github.ovfemulator.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import io.github.ovfemulator.image.TrainingCalls;

/**
 * Measures the throughput of an upload of 4 GiB with a heap of 128 MB, compared to the
 * throughput of SHA-256 in one thread.
 */
final class UploadMeasure implements Benchmark.Measure {

	private static final long SIZE = 4L << 30;

	private static final byte[] BLOCK = new byte[1 << 20];

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
		List<Double> uploads = new ArrayList<>();
		List<Double> digests = new ArrayList<>();
		try (Server emulator = this.servers.emulatorWithFlags("-Xmx128m")) {
			for (int i = 0; i < this.rounds; i++) {
				MessageDigest digest = MessageDigest.getInstance("SHA-256");
				long begin = System.nanoTime();
				for (long sent = 0; sent < SIZE; sent += BLOCK.length) {
					digest.update(BLOCK);
				}
				digests.add(rate(begin));
				uploads.add(upload(emulator, HexFormat.of().formatHex(digest.digest())));
			}
		}
		this.report.atLeast("upload of 4 GiB and digesting as much from memory, MB/s", Median.of(uploads),
				Median.of(digests), 0.9, this.servers.image() + " -Xmx128m");
	}

	private static double upload(Server emulator, String sha256)
			throws IOException, InterruptedException, NoSuchAlgorithmException {
		TrainingCalls calls = new TrainingCalls(emulator.url());
		byte[] descriptor = Packages.descriptor(1, SIZE, 0);
		String path = calls.create("MANIFEST");
		calls.upload(path, "OVF", descriptor);
		calls.upload(path, "MANIFEST",
				"SHA256(any.ovf)= %s%nSHA256(disk0.vmdk)= %s%n"
					.formatted(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(descriptor)),
							sha256)
					.getBytes(StandardCharsets.UTF_8));
		long begin = System.nanoTime();
		try (RawUpload upload = new RawUpload(calls.uploadUrl(path, "DISK"), SIZE)) {
			for (long sent = 0; sent < SIZE; sent += BLOCK.length) {
				upload.send(BLOCK);
			}
			upload.finish();
		}
		double rate = rate(begin);
		calls.send("DELETE", path, "");
		return rate;
	}

	private static double rate(long begin) {
		return SIZE / 1e6 / ((System.nanoTime() - begin) / 1e9);
	}

}
