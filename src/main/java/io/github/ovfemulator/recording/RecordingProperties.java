package io.github.ovfemulator.recording;

import io.github.ovfemulator.vapi.operation.Limits;
import io.github.ovfemulator.vapi.operation.MemoryBudget;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of recordings.
 *
 * @param maxSize the maximum size of a recording, and of all of its decompressed bodies
 * @param maxMemory the maximum memory of all loaded recordings, as estimated; unset, it
 * is 5 % of the heap
 */
@ConfigurationProperties("emulator.recordings")
public record RecordingProperties(@DefaultValue("32MB") DataSize maxSize, @Nullable DataSize maxMemory) {

	private static final String MAX_MEMORY = "emulator.recordings.max-memory";

	private static final int HEAP_PERCENT = 5;

	public RecordingProperties {
		Limits.require("emulator.recordings.max-size", maxSize, 1);
		Limits.memory(MAX_MEMORY, maxMemory, HEAP_PERCENT);
	}

	/** Creates the budget of all loaded recordings. */
	MemoryBudget budget() {
		return new MemoryBudget(MAX_MEMORY, Limits.memory(MAX_MEMORY, this.maxMemory, HEAP_PERCENT));
	}

}
