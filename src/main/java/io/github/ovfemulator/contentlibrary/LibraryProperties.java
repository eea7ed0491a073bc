package io.github.ovfemulator.contentlibrary;

import java.nio.file.Path;
import java.time.Duration;

import io.github.ovfemulator.vapi.operation.Limits;
import io.github.ovfemulator.vapi.operation.MemoryBudget;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Properties of content libraries.
 *
 * @param directory the directory of uploaded bytes, emptied at start and end; unset, a
 * temporary one
 * @param maxSize the maximum total size of all uploaded bytes
 * @param maxObjects the maximum number of libraries and items together
 * @param maxMemory the maximum memory of libraries, items and the names of their files,
 * and of the files of their sessions, as estimated; unset, it is 5 % of the heap
 * @param maxStateFile the maximum size of a file whose bytes are in the document of
 * {@code /__admin/state}
 * @param sessionIdle the idle timeout of an update or download session, active or ended
 */
@ConfigurationProperties("emulator.library")
record LibraryProperties(@Nullable Path directory, @DefaultValue("10GB") DataSize maxSize,
		@DefaultValue("10000") int maxObjects, @Nullable DataSize maxMemory, @DefaultValue("1MB") DataSize maxStateFile,
		@DefaultValue("PT5M") Duration sessionIdle) {

	private static final String MAX_MEMORY = "emulator.library.max-memory";

	private static final int HEAP_PERCENT = 5;

	LibraryProperties {
		Limits.require("emulator.library.max-objects", maxObjects, 1);
		Limits.requirePositive("emulator.library.session-idle", sessionIdle);
		requireNotNegative("max-size", maxSize);
		requireNotNegative("max-state-file", maxStateFile);
		Limits.memory(MAX_MEMORY, maxMemory, HEAP_PERCENT);
	}

	private static void requireNotNegative(String name, DataSize size) {
		if (size.isNegative()) {
			throw new IllegalArgumentException("emulator.library." + name + " must be at least 0B, not " + size);
		}
	}

	/** Creates the budget of all libraries and their sessions. */
	MemoryBudget budget() {
		return new MemoryBudget(MAX_MEMORY, Limits.memory(MAX_MEMORY, this.maxMemory, HEAP_PERCENT));
	}

}
