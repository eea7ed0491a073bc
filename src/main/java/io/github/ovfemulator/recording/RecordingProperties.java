package io.github.ovfemulator.recording;

import io.github.ovfemulator.vapi.operation.Limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of recordings.
 *
 * @param maxSize the maximum size of a recording, and of all of its decompressed bodies
 */
@ConfigurationProperties("emulator.recordings")
record RecordingProperties(@DefaultValue("32MB") DataSize maxSize) {

	RecordingProperties {
		Limits.require("emulator.recordings.max-size", maxSize, 1);
	}

}
