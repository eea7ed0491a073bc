package io.github.ovfemulator.admin;

import io.github.ovfemulator.vapi.operation.Limits;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Who may steer the emulator, and with how much at once.
 *
 * @param token what a caller of {@code /__admin} has to show as a bearer token; unset,
 * everyone may
 * @param maxStateSize the largest document of the whole state that is read
 */
@ConfigurationProperties("emulator.admin")
record AdminProperties(@Nullable String token, @DefaultValue("64MB") DataSize maxStateSize) {

	AdminProperties {
		if (token != null && token.isBlank()) {
			throw new IllegalArgumentException("emulator.admin.token is not to be blank; leave it out for none");
		}
		Limits.require("emulator.admin.max-state-size", maxStateSize, 1);
	}

	/** Leaves the token out. */
	@Override
	public String toString() {
		return "AdminProperties[token=" + mask(this.token) + ", maxStateSize=" + this.maxStateSize + "]";
	}

	private static String mask(@Nullable String secret) {
		return (secret != null) ? "..." : "unset";
	}

}
