package io.github.ovfemulator.journal;

import io.github.ovfemulator.vapi.operation.Limits;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the journal.
 *
 * @param capacity the maximum number of exchanges; 0 disables the journal
 * @param maxBodySize the maximum size of a body; only the beginning of larger ones is
 * kept
 * @param maxMemory the maximum memory of all exchanges, as estimated; unset, it is 10 %
 * of the heap. The latest ones are kept
 */
@ConfigurationProperties("emulator.journal")
record JournalProperties(@DefaultValue("1000") int capacity, @DefaultValue("64KB") DataSize maxBodySize,
		@Nullable DataSize maxMemory) {

	private static final int HEAP_PERCENT = 10;

	JournalProperties {
		Limits.require("emulator.journal.capacity", capacity, 0);
		Limits.require("emulator.journal.max-body-size", maxBodySize, 0);
		Limits.memory("emulator.journal.max-memory", maxMemory, HEAP_PERCENT);
	}

	/** Returns the maximum memory of all exchanges in bytes. */
	long memory() {
		return Limits.memory("emulator.journal.max-memory", this.maxMemory, HEAP_PERCENT);
	}

}
