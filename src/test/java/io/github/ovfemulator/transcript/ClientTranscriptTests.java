package io.github.ovfemulator.transcript;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

import io.github.ovfemulator.support.TestCalls;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Replays the requests of public clients in
 * {@code src/test/resources/transcripts/clients} with required sessions and an enforced
 * contract.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "emulator.fixtures=src/test/resources/fixtures/clients", "emulator.https.port=-1" })
class ClientTranscriptTests {

	@LocalServerPort
	private int port;

	@TestFactory
	Stream<DynamicTest> replayWhenPublicClientThenExpectedResponses() throws IOException {
		return new TranscriptReplay(this.port).tests(Path.of("src/test/resources/transcripts/clients"), this::reset);
	}

	/** Resets the server before each client. */
	private void reset() {
		assertThat(TestCalls.to(this.port).send("POST", "/__admin/reset", "").statusCode()).isEqualTo(204);
	}

}
