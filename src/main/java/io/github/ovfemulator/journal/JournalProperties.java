package io.github.ovfemulator.journal;

import io.github.ovfemulator.vapi.operation.Limits;

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
		Limits.require("emulator.journal.capacity", capacity, 0);
		Limits.require("emulator.journal.max-body-size", maxBodySize, 0);
	}

}
