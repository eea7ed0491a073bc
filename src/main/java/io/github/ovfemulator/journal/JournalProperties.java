package io.github.ovfemulator.journal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the journal keeps.
 *
 * @param capacity how many exchanges it keeps; 0 keeps none
 * @param maxBodySize how much it keeps of each body
 */
@ConfigurationProperties("emulator.journal")
record JournalProperties(@DefaultValue("1000") int capacity, @DefaultValue("64KB") DataSize maxBodySize) {

	JournalProperties {
		if (capacity < 0) {
			throw new IllegalArgumentException("emulator.journal.capacity is not to be negative");
		}
		if (maxBodySize.isNegative() || maxBodySize.toBytes() > Integer.MAX_VALUE) {
			throw new IllegalArgumentException("emulator.journal.max-body-size is to be between 0 and 2 GB");
		}
	}

}
