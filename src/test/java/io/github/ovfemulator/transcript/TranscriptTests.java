package io.github.ovfemulator.transcript;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

import io.github.ovfemulator.support.EmulatorTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Replays the transcripts in {@code src/test/resources/transcripts}.
 */
@EmulatorTest
class TranscriptTests {

	@LocalServerPort
	private int port;

	@TestFactory
	Stream<DynamicTest> replayWhenTranscriptThenRecordedResponses() throws IOException {
		return new TranscriptReplay(this.port).tests(Path.of("src/test/resources/transcripts"), () -> {
		});
	}

}
