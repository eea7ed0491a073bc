package io.github.ovfemulator.login;

import java.time.Duration;

import io.github.ovfemulator.vapi.operation.Limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long sessions live.
 *
 * @param idle how long a session lives after its last call
 * @param max how long it lives at most
 * @param maxSessions how many there may be at once; above that a login is answered with
 * {@code service_unavailable}, and the sessions that are there go on
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
