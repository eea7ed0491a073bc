package io.github.ovfemulator.vapi.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;

import io.github.ovfemulator.vapi.dialect.VapiJson;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.core.JsonGenerator;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * An answer of a door. It goes straight to the connection: Spring's converters would show
 * its body, and so the secrets in it, in their log.
 *
 * @param status the HTTP status
 * @param headers the headers, for a door to add to
 * @param body the JSON, empty where there is none
 */
public record HttpAnswer(int status, HttpHeaders headers, byte[] body) {

	/**
	 * An answer without a body.
	 * @param status the HTTP status
	 * @return the answer
	 */
	public static HttpAnswer empty(int status) {
		return new HttpAnswer(status, new HttpHeaders(), new byte[0]);
	}

	/**
	 * An answer with a body.
	 * @param status the HTTP status
	 * @param body writes the body
	 * @return the answer
	 */
	public static HttpAnswer json(int status, Consumer<JsonGenerator> body) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
		try (JsonGenerator json = VapiJson.MAPPER.createGenerator(bytes)) {
			body.accept(json);
		}
		HttpHeaders headers = new HttpHeaders();
		headers.setContentType(MediaType.APPLICATION_JSON);
		return new HttpAnswer(status, headers, bytes.toByteArray());
	}

	/**
	 * Sends the answer.
	 * @param response where to send it
	 * @throws IOException when the client goes away
	 */
	void send(HttpServletResponse response) throws IOException {
		send(response, this.body.length);
	}

	/** Sends half of the answer, whose headers promise all of it. */
	void sendHalf(HttpServletResponse response) throws IOException {
		send(response, this.body.length / 2);
		response.flushBuffer();
	}

	private void send(HttpServletResponse response, int count) throws IOException {
		response.setStatus(this.status);
		this.headers.forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
		response.setContentLength(this.body.length);
		response.getOutputStream().write(this.body, 0, count);
	}

	@Override
	public String toString() {
		return "HttpAnswer[" + this.status + "]";
	}

}
