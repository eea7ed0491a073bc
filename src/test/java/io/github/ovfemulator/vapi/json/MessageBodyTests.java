package io.github.ovfemulator.vapi.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.github.ovfemulator.vapi.type.VapiException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link MessageBody}.
 */
class MessageBodyTests {

	@Test
	void sendWhenLimitedThenSendsTheBeginning() throws IOException {
		MessageBody body = MessageBody.of(bytes("{\"a\":"), bytes("\"Größe\""), bytes("}"));
		assertThat(body.bytes()).isEqualTo(bytes("{\"a\":\"Größe\"}"));
		for (int count = 0; count <= body.length(); count++) {
			ByteArrayOutputStream sent = new ByteArrayOutputStream();
			body.send(sent, count);
			assertThat(sent.toByteArray()).isEqualTo(Arrays.copyOf(body.bytes(), count));
		}
	}

	@Test
	void jsonWhenLargerThanLimitThenFails() {
		assertThat(MessageBody.json((json) -> json.writeString("123"), 5).length()).isEqualTo(5);
		assertThatExceptionOfType(VapiException.class)
			.isThrownBy(() -> MessageBody.json((json) -> json.writeString("1234"), 5))
			.withMessageContaining("larger than the 5 bytes");
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
