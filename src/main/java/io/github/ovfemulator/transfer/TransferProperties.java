package io.github.ovfemulator.transfer;

import io.github.ovfemulator.vapi.operation.Limits;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Limits of transfers.
 *
 * @param maxUploads the maximum number of uploads at once; further ones are answered with
 * {@code service_unavailable}. Unset, it is three quarters of the requests that are
 * served at once: 150 of 200 threads, or 6144 of 8192 connections if threads are virtual
 */
@ConfigurationProperties("emulator.transfer")
record TransferProperties(@Nullable Integer maxUploads) {

	TransferProperties {
		if (maxUploads != null) {
			Limits.require("emulator.transfer.max-uploads", maxUploads, 1);
		}
	}

	/**
	 * Returns the maximum number of uploads at once.
	 * @param maxRequests the number of requests that are served at once
	 * @param maxRequestsProperty the property that limits the requests
	 */
	int maxUploads(int maxRequests, String maxRequestsProperty) {
		int uploads = (this.maxUploads != null) ? this.maxUploads : Math.max(1, maxRequests / 4 * 3);
		if (uploads >= maxRequests) {
			throw new IllegalArgumentException(
					"emulator.transfer.max-uploads (%s) must be less than %s (%s), or uploads block other calls"
						.formatted(uploads, maxRequestsProperty, maxRequests));
		}
		return uploads;
	}

}
