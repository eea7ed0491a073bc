package io.github.ovfemulator.vapi.http;

import java.time.Duration;

import io.github.ovfemulator.vapi.dialect.VapiJson;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of requests.
 *
 * @param maxSize the largest body of a call, uploads excepted
 * @param maxDepth how deep the objects and arrays of such a body may nest
 * @param drainTime how long the rest of a refused body is read, so that a client that
 * writes before it reads can see the answer
 */
@ConfigurationProperties("emulator.request")
record RequestProperties(@DefaultValue("16MB") DataSize maxSize, @DefaultValue("500") int maxDepth,
		@DefaultValue("5s") Duration drainTime) {

	RequestProperties {
		if (maxSize.toBytes() < 1 || maxSize.toBytes() >= Integer.MAX_VALUE) {
			throw new IllegalArgumentException("emulator.request.max-size is to be between 1 byte and 2 GB");
		}
		if (maxDepth < 1 || maxDepth > VapiJson.MAX_DEPTH) {
			throw new IllegalArgumentException(
					"emulator.request.max-depth is to be between 1 and " + VapiJson.MAX_DEPTH);
		}
		if (drainTime.isNegative()) {
			throw new IllegalArgumentException("emulator.request.drain-time is not to be negative");
		}
	}

}
