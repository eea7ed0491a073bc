package io.github.ovfemulator.login;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of authentication.
 *
 * @param auth the mode: {@code lenient} serves calls without a login, {@code strict}
 * refuses them, {@code off} also serves calls with an invalid session
 * @param user the only user that can log in; by default any user with any password can
 * @param password the password of {@code emulator.user}
 */
@ConfigurationProperties("emulator")
record AuthProperties(@DefaultValue("lenient") AuthMode auth, @Nullable String user, @Nullable String password) {

	AuthProperties {
		if (isEmpty(user) != isEmpty(password)) {
			throw new IllegalArgumentException(
					"emulator.user and emulator.password must be set together or not at all");
		}
	}

	/** Leaves the password out. */
	@Override
	public String toString() {
		return "AuthProperties[auth=" + this.auth + ", user=" + this.user + "]";
	}

	private static boolean isEmpty(@Nullable String text) {
		return text == null || text.isEmpty();
	}

}
