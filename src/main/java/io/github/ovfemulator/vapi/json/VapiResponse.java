package io.github.ovfemulator.vapi.json;

import java.util.function.Consumer;

import tools.jackson.core.JsonGenerator;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A response in any dialect.
 *
 * @param status the HTTP status
 * @param headers the headers, to which an endpoint may add
 * @param body the body, empty without one
 */
public record VapiResponse(int status, MultiValueMap<String, String> headers, MessageBody body) {

	/**
	 * Creates a response without a body.
	 * @param status the HTTP status
	 * @return the response
	 */
	public static VapiResponse empty(int status) {
		return new VapiResponse(status, new LinkedMultiValueMap<>(), MessageBody.of(new byte[0]));
	}

	/**
	 * Creates a response with a JSON body.
	 * @param status the HTTP status
	 * @param body writes the body
	 * @return the response
	 */
	public static VapiResponse json(int status, Consumer<JsonGenerator> body) {
		return json(status, MessageBody.json(body));
	}

	/**
	 * Creates a response with a JSON body.
	 * @param status the HTTP status
	 * @param body the body
	 * @return the response
	 */
	public static VapiResponse json(int status, MessageBody body) {
		MultiValueMap<String, String> headers = new LinkedMultiValueMap<>();
		headers.set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
		return new VapiResponse(status, headers, body);
	}

	@Override
	public String toString() {
		return "VapiResponse[" + this.status + "]";
	}

}
