package io.github.ovfemulator.vapi.json;

import java.io.IOException;
import java.util.function.Consumer;

import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.core.JsonGenerator;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * An answer of a door. It goes straight to the connection: Spring's converters would show
 * its body, and so the secrets in it, in their log.
 *
 * @param status the HTTP status
 * @param headers the headers, for a door to add to
 * @param body the JSON, empty where there is none
 */
public record VapiResponse(int status, MultiValueMap<String, String> headers, MessageBody body) {

	/**
	 * An answer without a body.
	 * @param status the HTTP status
	 * @return the answer
	 */
	public static VapiResponse empty(int status) {
		return new VapiResponse(status, new LinkedMultiValueMap<>(), MessageBody.of(new byte[0]));
	}

	/**
	 * An answer with a body.
	 * @param status the HTTP status
	 * @param body writes the body
	 * @return the answer
	 */
	public static VapiResponse json(int status, Consumer<JsonGenerator> body) {
		return json(status, MessageBody.json(body));
	}

	/**
	 * An answer with a body.
	 * @param status the HTTP status
	 * @param body the body
	 * @return the answer
	 */
	public static VapiResponse json(int status, MessageBody body) {
		MultiValueMap<String, String> headers = new LinkedMultiValueMap<>();
		headers.set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
		return new VapiResponse(status, headers, body);
	}

	/**
	 * Sends the answer.
	 * @param response where to send it
	 * @throws IOException when the client goes away
	 */
	public void send(HttpServletResponse response) throws IOException {
		send(response, this.body.length());
	}

	/** Sends half of the answer, whose headers promise all of it. */
	public void sendHalf(HttpServletResponse response) throws IOException {
		send(response, this.body.length() / 2);
		response.flushBuffer();
	}

	private void send(HttpServletResponse response, int count) throws IOException {
		response.setStatus(this.status);
		this.headers.forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
		response.setContentLength(this.body.length());
		this.body.send(response.getOutputStream(), count);
	}

	@Override
	public String toString() {
		return "HttpAnswer[" + this.status + "]";
	}

}
