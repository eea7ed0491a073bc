package io.github.ovfemulator.session;

import java.time.Duration;

import io.github.ovfemulator.vapi.operation.Limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long sessions are kept. The vendor documents no durations, so these are choices.
 *
 * @param idle the idle timeout of a session that is not finished
 * @param finished the idle timeout of a completed or failed session
 * @param max the maximum number of sessions of all kinds
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
