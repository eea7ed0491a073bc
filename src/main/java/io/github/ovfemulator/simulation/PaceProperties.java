package io.github.ovfemulator.simulation;

import java.time.Duration;

import io.github.ovfemulator.vapi.operation.Limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast the emulator goes from the start.
 *
 * @param mode what decides how long a phase lasts that a client waits for:
 * {@code immediate}, {@code timed}, {@code polls} or {@code manual}
 * @param duration how long a timed phase lasts
 * @param polls how often a client sees a phase that lasts for polls
 */
@ConfigurationProperties("emulator.pace")
record PaceProperties(@DefaultValue("immediate") PaceMode mode, @DefaultValue("PT2S") Duration duration,
		@DefaultValue("2") int polls) {

	PaceProperties {
		Limits.require("emulator.pace.duration", duration, Pace.MAX_DURATION);
		Limits.require("emulator.pace.polls", polls, 0);
	}

	Pace pace() {
		return new Pace(this.mode, this.duration, this.polls);
	}

}
