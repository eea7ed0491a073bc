package io.github.ovfemulator.transfer;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Limits of transfers.
 *
 * @param maxUploads how many uploads may go on at once; above that they are answered with
 * {@code service_unavailable}. Unset, it is 150 where each upload holds one of the
 * server's 200 threads, and 10,000 on a Java with virtual threads
 */
@ConfigurationProperties("emulator.transfer")
record TransferProperties(@Nullable Integer maxUploads) {

	private static final int WITH_PLATFORM_THREADS = 150;

	private static final int WITH_VIRTUAL_THREADS = 10_000;

	TransferProperties {
		if (maxUploads != null && maxUploads < 1) {
			throw new IllegalArgumentException("emulator.transfer.max-uploads is to be at least 1");
		}
	}

	int maxUploads(boolean virtualThreads) {
		if (this.maxUploads != null) {
			return this.maxUploads;
		}
		return virtualThreads ? WITH_VIRTUAL_THREADS : WITH_PLATFORM_THREADS;
	}

}
