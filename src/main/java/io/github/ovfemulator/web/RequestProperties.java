package io.github.ovfemulator.web;

import java.time.Duration;

import io.github.ovfemulator.vapi.json.VapiJson;
import io.github.ovfemulator.vapi.operation.Limits;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of requests.
 *
 * @param maxSize the maximum size of the body of a call; transfers of files are not
 * limited
 * @param maxDepth the maximum nesting depth of objects and arrays in the body of a call
 * @param maxTotalSize the maximum size of the bodies of all calls that are being served;
 * further ones are answered with {@code service_unavailable}. Unset, it is 10 % of the
 * heap
 * @param maxTotalValues the maximum number of JSON values and member names in the bodies
 * of all calls that are being served; further ones are answered with
 * {@code service_unavailable}. Unset, it is one for each 2 KB of the heap
 * @param drainTime the time for which the rest of a refused body is read, so that a
 * client that writes before it reads receives the response
 */
@ConfigurationProperties("emulator.request")
record RequestProperties(@DefaultValue("16MB") DataSize maxSize, @DefaultValue("500") int maxDepth,
		@Nullable DataSize maxTotalSize, @Nullable Integer maxTotalValues, @DefaultValue("5s") Duration drainTime) {

	/**
	 * A byte of a body takes about three: itself, its text, and a copy as the body grows.
	 */
	private static final int HEAP_PERCENT = 10;

	/** A value takes about 300 bytes: a node of the document, a record and a check. */
	private static final int HEAP_PER_VALUE = 2048;

	private static final String MAX_TOTAL_SIZE = "emulator.request.max-total-size";

	RequestProperties {
		Limits.require("emulator.request.max-size", maxSize, 1);
		Limits.require("emulator.request.max-depth", maxDepth, 1, VapiJson.MAX_DEPTH);
		Limits.memory(MAX_TOTAL_SIZE, maxTotalSize, HEAP_PERCENT);
		if (maxTotalValues != null) {
			Limits.require("emulator.request.max-total-values", maxTotalValues, 1);
		}
		Limits.require("emulator.request.drain-time", drainTime);
	}

	/** Returns the maximum size of the bodies of all calls. */
	long totalBytes() {
		return Limits.memory(MAX_TOTAL_SIZE, this.maxTotalSize, HEAP_PERCENT);
	}

	/** Returns the maximum number of values in the bodies of all calls. */
	long totalValues() {
		return (this.maxTotalValues != null) ? this.maxTotalValues : Runtime.getRuntime().maxMemory() / HEAP_PER_VALUE;
	}

}
