package io.github.ovfemulator.login;

import java.time.Duration;

import io.github.ovfemulator.vapi.operation.Limits;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Lifetime and number of login sessions.
 *
 * @param idle the lifetime of a session after its last call
 * @param max the maximum lifetime of a session
 * @param maxSessions the maximum number of sessions; further logins fail with
 * {@code service_unavailable}
 * @param maxPerUser the maximum number of sessions of a user; unset, it is half of
 * {@code emulator.login.max-sessions}
 */
@ConfigurationProperties("emulator.login")
record LoginProperties(@DefaultValue("PT30M") Duration idle, @DefaultValue("PT12H") Duration max,
		@DefaultValue("10000") int maxSessions, @Nullable Integer maxPerUser) {

	LoginProperties {
		Limits.requirePositive("emulator.login.idle", idle);
		Limits.requirePositive("emulator.login.max", max);
		Limits.require("emulator.login.max-sessions", maxSessions, 1);
		Limits.require("emulator.login.max-per-user", (maxPerUser != null) ? maxPerUser : 1, 1);
	}

	int perUser() {
		return (this.maxPerUser != null) ? this.maxPerUser : (this.maxSessions + 1) / 2;
	}

}
