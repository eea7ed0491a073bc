package io.github.ovfemulator.web.server;

import io.github.ovfemulator.vapi.operation.Limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the headers of a request.
 *
 * @param maxHeaders the maximum number of headers
 */
@ConfigurationProperties("emulator.request")
record HeaderProperties(@DefaultValue("100") int maxHeaders) {

	HeaderProperties {
		Limits.require("emulator.request.max-headers", maxHeaders, 1);
	}

}
