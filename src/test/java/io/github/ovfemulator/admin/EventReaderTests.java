package io.github.ovfemulator.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EventReader}.
 */
class EventReaderTests {

	private final EventBuffer buffer = new EventBuffer("run", 10, 1000);

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void keepAliveWhenNothingWasWrittenThenWritesAComment() throws IOException {
		EventReader reader = reader();
		reader.keepAlive();
		assertThat(this.response.getContentAsString()).isEqualTo("hello\n");
		this.buffer.append("clock", null, "{}");
		reader.update();
		reader.keepAlive();
		assertThat(this.response.getContentAsString()).doesNotContain("ping");
		reader.keepAlive();
		reader.keepAlive();
		assertThat(this.response.getContentAsString()).endsWith("data: {}\n\n: ping\n\n: ping\n\n");
	}

	private EventReader reader() throws IOException {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setAsyncSupported(true);
		request.startAsync();
		EventReader reader = new EventReader(this.buffer, new EventReader.Selection(null, Set.of()), 0,
				"hello\n".getBytes(StandardCharsets.UTF_8), request, this.response.getOutputStream(), (ended) -> {
				});
		reader.onWritePossible();
		return reader;
	}

}
