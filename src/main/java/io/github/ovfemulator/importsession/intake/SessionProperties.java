package io.github.ovfemulator.importsession.intake;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long sessions are kept. The vendor documents no durations, so these are choices.
 *
 * @param idle how long a session that is not finished lives without a call or a byte
 * @param finished how long a completed or failed session lives without a call
 * @param max how many sessions there may be at once, those of every kind together
 */
@ConfigurationProperties("emulator.sessions")
public record SessionProperties(@DefaultValue("PT30M") Duration idle, @DefaultValue("PT1H") Duration finished,
		@DefaultValue("10000") int max) {

	public SessionProperties {
		if (idle.compareTo(Duration.ZERO) <= 0 || finished.compareTo(Duration.ZERO) <= 0) {
			throw new IllegalArgumentException("emulator.sessions.idle and .finished are to be positive");
		}
		if (max < 1) {
			throw new IllegalArgumentException("emulator.sessions.max is to be at least 1, not " + max);
		}
	}

}
