package io.github.ovfemulator.contentlibrary;

import java.nio.file.Path;
import java.time.Duration;

import io.github.ovfemulator.vapi.operation.Limits;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the content libraries keep uploaded bytes, and how much.
 *
 * @param directory the directory of uploaded bytes, emptied at start and end; unset, a
 * temporary one
 * @param maxSize the largest total size of all uploaded bytes
 * @param maxObjects the largest number of libraries and items together, and of their
 * update and download sessions together
 * @param sessionIdle how long an update or download session lives without activity; the
 * same for one that has ended
 */
@ConfigurationProperties("emulator.library")
record LibraryProperties(@Nullable Path directory, @DefaultValue("10GB") DataSize maxSize,
		@DefaultValue("10000") int maxObjects, @DefaultValue("PT5M") Duration sessionIdle) {

	LibraryProperties {
		Limits.require("emulator.library.max-objects", maxObjects, 1);
		Limits.requirePositive("emulator.library.session-idle", sessionIdle);
		if (maxSize.isNegative()) {
			throw new IllegalArgumentException("emulator.library.max-size must be at least 0B, not " + maxSize);
		}
	}

}
