package io.github.ovfemulator.support;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A response of the server.
 *
 * @param status the HTTP status
 * @param contentType the content type, if any
 * @param body the body, empty if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are neither compared nor changed
public record Answer(int status, @Nullable String contentType, byte[] body) {

	/** The body as JSON. */
	public JsonNode json() {
		return JsonMapper.shared().readTree(this.body);
	}

	/** The result of a successful call. */
	public JsonNode value() {
		assertThat(this.status).as(text()).isEqualTo(200);
		return json().path("value");
	}

	/** The body as text. */
	public String text() {
		return new String(this.body, StandardCharsets.UTF_8);
	}

	/** Asserts success without a result. */
	public void assertVoid() {
		assertThat(this.status).as(text()).isEqualTo(200);
		assertThat(this.body).isEmpty();
	}

	/**
	 * Asserts a standard error.
	 * @param status the HTTP status
	 * @param type the error's name without its package
	 * @return this response
	 */
	public Answer assertError(int status, String type) {
		assertThat(this.status).as(text()).isEqualTo(status);
		assertThat(json().path("type").stringValue()).isEqualTo("com.vmware.vapi.std.errors." + type);
		JsonNode value = json().path("value");
		assertThat(value.path("error_type").stringValue()).isEqualToIgnoringCase(type);
		assertThat(value.path("messages")).isNotEmpty().allSatisfy((message) -> {
			assertThat(message.path("id").stringValue()).isNotBlank();
			assertThat(message.path("default_message").stringValue()).isNotBlank().doesNotContain("%s");
			assertThat(message.path("args").isArray()).isTrue();
		});
		return this;
	}

	/** The messages of an error, one per line. */
	public String messages() {
		StringBuilder messages = new StringBuilder();
		json().path("value")
			.path("messages")
			.forEach((message) -> messages.append(message.path("default_message").stringValue()).append('\n'));
		return messages.toString();
	}

}
