package io.github.ovfemulator.login;

import java.time.Duration;

import io.github.ovfemulator.vapi.operation.Limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Lifetime and number of login sessions.
 *
 * @param idle the lifetime of a session after its last call
 * @param max the maximum lifetime of a session
 * @param maxSessions the maximum number of sessions; further logins fail with
 * {@code service_unavailable}
 */
@ConfigurationProperties("emulator.login")
record LoginProperties(@DefaultValue("PT30M") Duration idle, @DefaultValue("PT12H") Duration max,
		@DefaultValue("10000") int maxSessions) {

	LoginProperties {
		Limits.requirePositive("emulator.login.idle", idle);
		Limits.requirePositive("emulator.login.max", max);
		Limits.require("emulator.login.max-sessions", maxSessions, 1);
	}

}
