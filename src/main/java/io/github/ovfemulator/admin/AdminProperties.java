package io.github.ovfemulator.admin;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may steer the emulator.
 *
 * @param token what a caller of {@code /__admin} has to show as a bearer token; unset,
 * everyone may
 */
@ConfigurationProperties("emulator.admin")
record AdminProperties(@Nullable String token) {

	AdminProperties {
		if (token != null && token.isBlank()) {
			throw new IllegalArgumentException("emulator.admin.token is not to be blank; leave it out for none");
		}
	}

	/** Leaves the token out. */
	@Override
	public String toString() {
		return "AdminProperties[token=" + ((this.token != null) ? "..." : "unset") + "]";
	}

}
