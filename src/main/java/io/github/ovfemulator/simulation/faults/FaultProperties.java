package io.github.ovfemulator.simulation.faults;

import java.time.Duration;

import io.github.ovfemulator.vapi.operation.Limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of fault injection.
 *
 * @param maxDelay the maximum delay of a fault rule, and the maximum latency
 * @param maxRules the maximum number of fault rules
 */
@ConfigurationProperties("emulator.faults")
public record FaultProperties(@DefaultValue("PT1M") Duration maxDelay, @DefaultValue("1000") int maxRules) {

	public FaultProperties {
		Limits.require("emulator.faults.max-delay", maxDelay);
		Limits.require("emulator.faults.max-rules", maxRules, 1);
	}

}
