package io.github.ovfemulator.web;

import java.time.Duration;

import io.github.ovfemulator.vapi.json.VapiJson;
import io.github.ovfemulator.vapi.operation.Limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of requests.
 *
 * @param maxSize the maximum size of the body of a call; transfers of files are not
 * limited
 * @param maxDepth the maximum nesting depth of objects and arrays in such a body
 * @param drainTime the time for which the rest of a refused body is read, so that a
 * client that writes before it reads receives the response
 */
@ConfigurationProperties("emulator.request")
record RequestProperties(@DefaultValue("16MB") DataSize maxSize, @DefaultValue("500") int maxDepth,
		@DefaultValue("5s") Duration drainTime) {

	RequestProperties {
		Limits.require("emulator.request.max-size", maxSize, 1);
		Limits.require("emulator.request.max-depth", maxDepth, 1, VapiJson.MAX_DEPTH);
		Limits.require("emulator.request.drain-time", drainTime);
	}

}
