package io.github.ovfemulator.transfer;

import io.github.ovfemulator.vapi.operation.Limits;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Limits of transfers.
 *
 * @param maxUploads how many uploads may go on at once; above that they are answered with
 * {@code service_unavailable}. Unset, it is three quarters of the requests that the
 * server serves at once: 150 where each takes one of 200 threads, 6144 of 8192
 * connections on a Java with virtual threads
 */
@ConfigurationProperties("emulator.transfer")
record TransferProperties(@Nullable Integer maxUploads) {

	/** Checks the limit where it is set. */
	TransferProperties {
		if (maxUploads != null) {
			Limits.require("emulator.transfer.max-uploads", maxUploads, 1);
		}
	}

	/**
	 * How many uploads may go on at once.
	 * @param maxRequests how many requests the server serves at once
	 * @param maxRequestsProperty the property that says so
	 * @return the number, with which other calls are still served
	 */
	int maxUploads(int maxRequests, String maxRequestsProperty) {
		int uploads = (this.maxUploads != null) ? this.maxUploads : Math.max(1, maxRequests / 4 * 3);
		if (uploads >= maxRequests) {
			throw new IllegalArgumentException(
					"emulator.transfer.max-uploads (%s) is to be less than %s (%s), or uploads would keep other calls waiting"
						.formatted(uploads, maxRequestsProperty, maxRequests));
		}
		return uploads;
	}

}
