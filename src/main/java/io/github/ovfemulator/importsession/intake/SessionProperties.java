package io.github.ovfemulator.importsession.intake;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long sessions are kept. The vendor documents no durations, so these are choices.
 *
 * @param idle how long a session that is not finished lives without a call or a byte
 * @param finished how long a completed or failed session lives without a call
 */
@ConfigurationProperties("emulator.sessions")
public record SessionProperties(@DefaultValue("PT30M") Duration idle, @DefaultValue("PT1H") Duration finished) {

	public SessionProperties {
		if (idle.compareTo(Duration.ZERO) <= 0 || finished.compareTo(Duration.ZERO) <= 0) {
			throw new IllegalArgumentException("emulator.sessions.idle and .finished are to be positive");
		}
	}

}
