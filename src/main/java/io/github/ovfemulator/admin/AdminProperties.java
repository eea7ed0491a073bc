package io.github.ovfemulator.admin;

import io.github.ovfemulator.vapi.operation.Limits;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Properties of the control plane.
 *
 * @param token the bearer token that calls of {@code /__admin} require, in ASCII without
 * spaces; unset, no token is required
 * @param maxStateSize the maximum size of a state document
 */
@ConfigurationProperties("emulator.admin")
record AdminProperties(@Nullable String token, @DefaultValue("64MB") DataSize maxStateSize) {

	AdminProperties {
		if (token != null && token.isBlank()) {
			throw new IllegalArgumentException("emulator.admin.token must not be blank; leave it unset for no token");
		}
		if (token != null && !token.chars().allMatch((character) -> character > ' ' && character <= '~')) {
			throw new IllegalArgumentException(
					"emulator.admin.token must consist of ASCII characters without spaces, as a bearer token does");
		}
		Limits.require("emulator.admin.max-state-size", maxStateSize, 1);
	}

	/** Does not contain the token. */
	@Override
	public String toString() {
		return "AdminProperties[token=" + mask(this.token) + ", maxStateSize=" + this.maxStateSize + "]";
	}

	private static String mask(@Nullable String secret) {
		return (secret != null) ? "..." : "unset";
	}

}
