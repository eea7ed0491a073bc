package io.github.ovfemulator.simulation.faults;

import java.time.Duration;

import io.github.ovfemulator.vapi.operation.Limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of what can be injected.
 *
 * @param maxDelay the longest delay of a fault rule, and the longest latency
 * @param maxRules how many rules there may be at once
 */
@ConfigurationProperties("emulator.faults")
public record FaultProperties(@DefaultValue("PT1M") Duration maxDelay, @DefaultValue("1000") int maxRules) {

	/** Checks them. */
	public FaultProperties {
		Limits.require("emulator.faults.max-delay", maxDelay);
		Limits.require("emulator.faults.max-rules", maxRules, 1);
	}

}
