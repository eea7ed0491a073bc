package io.github.ovfemulator.login;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is served.
 *
 * @param auth how far the emulator insists on a session: {@code lenient}, {@code strict}
 * or {@code off}
 * @param user the only user that may log in. Unset, any user with any password may
 * @param password that user's password
 */
@ConfigurationProperties("emulator")
record AuthProperties(@DefaultValue("lenient") AuthMode auth, @Nullable String user, @Nullable String password) {

	AuthProperties {
		if (isEmpty(user) != isEmpty(password)) {
			throw new IllegalArgumentException(
					"emulator.user and emulator.password are to be set together, or neither of them");
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
