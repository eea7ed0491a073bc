package io.github.ovfemulator.web;

import io.github.ovfemulator.vapi.operation.Limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of responses.
 *
 * @param maxSize the maximum size of the response of a call; a larger one is replaced by
 * an error. Lists of errors, warnings and parameters of a package are truncated before,
 * with a warning
 */
@ConfigurationProperties("emulator.response")
public record ResponseProperties(@DefaultValue("16MB") DataSize maxSize) {

	public ResponseProperties {
		Limits.require("emulator.response.max-size", maxSize, MIN_SIZE);
	}

	/** Responses of this size hold every error. */
	private static final int MIN_SIZE = 1024;

}
