package io.github.ovfemulator.session;

import java.time.Duration;

import io.github.ovfemulator.vapi.operation.Limits;

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
		Limits.requirePositive("emulator.sessions.idle", idle);
		Limits.requirePositive("emulator.sessions.finished", finished);
		Limits.require("emulator.sessions.max", max, 1);
	}

	/** Returns how long a session lives without use. */
	Duration lifetime(boolean finished) {
		return finished ? this.finished : this.idle;
	}

}
