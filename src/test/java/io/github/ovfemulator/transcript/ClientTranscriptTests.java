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
 * Replays what public clients send, in {@code src/test/resources/transcripts/clients}, to
 * a server that insists on sessions and on the contract.
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

	/** What one client changes is nothing that another sees. */
	private void reset() {
		assertThat(TestCalls.to(this.port).send("POST", "/__admin/reset", "").statusCode()).isEqualTo(204);
	}

}
