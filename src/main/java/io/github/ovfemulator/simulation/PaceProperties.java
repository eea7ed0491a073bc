package io.github.ovfemulator.simulation;

import java.time.Duration;

import io.github.ovfemulator.vapi.operation.Limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The pace at startup.
 *
 * @param mode the condition that ends a phase: {@code immediate}, {@code timed},
 * {@code polls} or {@code manual}
 * @param duration the minimum duration of a timed phase
 * @param polls the minimum number of polls in a phase that counts polls
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
