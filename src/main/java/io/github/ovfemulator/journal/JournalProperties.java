package io.github.ovfemulator.journal;

import io.github.ovfemulator.vapi.operation.Limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the journal.
 *
 * @param capacity the maximum number of exchanges; 0 disables the journal
 * @param maxBodySize the maximum size of a body; only the beginning of larger ones is
 * kept
 */
@ConfigurationProperties("emulator.journal")
record JournalProperties(@DefaultValue("1000") int capacity, @DefaultValue("64KB") DataSize maxBodySize) {

	JournalProperties {
		Limits.require("emulator.journal.capacity", capacity, 0);
		Limits.require("emulator.journal.max-body-size", maxBodySize, 0);
	}

}
