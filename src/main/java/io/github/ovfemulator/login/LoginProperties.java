package io.github.ovfemulator.login;

import java.time.Duration;

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
		if (idle.compareTo(Duration.ZERO) <= 0 || max.compareTo(Duration.ZERO) <= 0) {
			throw new IllegalArgumentException("emulator.login.idle and emulator.login.max are to be longer than 0");
		}
		if (maxSessions < 1) {
			throw new IllegalArgumentException("emulator.login.max-sessions is to be at least 1");
		}
	}

}
