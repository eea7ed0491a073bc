package io.github.ovfemulator.simulation.faults;

import java.time.Duration;

import io.github.ovfemulator.vapi.operation.Limits;
import io.github.ovfemulator.vapi.operation.MemoryBudget;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of fault injection.
 *
 * @param maxDelay the maximum delay of a fault rule, and the maximum latency
 * @param maxRules the maximum number of fault rules
 * @param maxMemory the maximum memory of the fault rules, as estimated; unset, it is 3 %
 * of the heap
 */
@ConfigurationProperties("emulator.faults")
public record FaultProperties(@DefaultValue("PT1M") Duration maxDelay, @DefaultValue("1000") int maxRules,
		@Nullable DataSize maxMemory) {

	private static final String MAX_MEMORY = "emulator.faults.max-memory";

	private static final int HEAP_PERCENT = 3;

	public FaultProperties {
		Limits.require("emulator.faults.max-delay", maxDelay);
		Limits.require("emulator.faults.max-rules", maxRules, 1);
		Limits.memory(MAX_MEMORY, maxMemory, HEAP_PERCENT);
	}

	/** Creates the budget of all rules. */
	MemoryBudget budget() {
		return new MemoryBudget(MAX_MEMORY, Limits.memory(MAX_MEMORY, this.maxMemory, HEAP_PERCENT));
	}

}
