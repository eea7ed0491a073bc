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
 * @param stateKey the passphrase with which secrets in the document of the whole state
 * are sealed; unset, a key that this process alone has
 * @param maxStateSize the largest document of the whole state that is read
 */
@ConfigurationProperties("emulator.admin")
record AdminProperties(@Nullable String token, @Nullable String stateKey, @DefaultValue("64MB") DataSize maxStateSize) {

	private static final int SHORTEST_STATE_KEY = 12;

	AdminProperties {
		if (token != null && token.isBlank()) {
			throw new IllegalArgumentException("emulator.admin.token is not to be blank; leave it out for none");
		}
		if (stateKey != null && (stateKey.isBlank() || stateKey.length() < SHORTEST_STATE_KEY)) {
			throw new IllegalArgumentException(
					"emulator.admin.state-key is to have %s characters or more; leave it out for a random one"
						.formatted(SHORTEST_STATE_KEY));
		}
		Limits.require("emulator.admin.max-state-size", maxStateSize, 1);
	}

	/** Leaves token and key out. */
	@Override
	public String toString() {
		return "AdminProperties[token=" + mask(this.token) + ", stateKey=" + mask(this.stateKey) + ", maxStateSize="
				+ this.maxStateSize + "]";
	}

	private static String mask(@Nullable String secret) {
		return (secret != null) ? "..." : "unset";
	}

}
