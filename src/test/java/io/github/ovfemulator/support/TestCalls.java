package io.github.ovfemulator.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends requests to an emulator and checks responses against the contract.
 */
public final class TestCalls {

	private final TestHttpClient http;

	private TestCalls(TestHttpClient http) {
		this.http = http;
	}

	/**
	 * Creates a client.
	 * @param port the port of the emulator on this machine
	 * @return the client
	 */
	public static TestCalls to(int port) {
		return new TestCalls(TestHttpClient.to(port));
	}

	/**
	 * Sends a request.
	 * @param method the HTTP method
	 * @param uri the path and query
	 * @param body the body, empty for none
	 * @param headers names and values in turn
	 * @return the response
	 */
	public HttpResponse<String> send(String method, String uri, String body, String... headers) {
		return send(method, uri, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body), headers);
	}

	/**
	 * Sends a request with a body publisher.
	 * @param method the HTTP method
	 * @param uri the path and query
	 * @param body the body
	 * @param headers names and values in turn
	 * @return the response
	 */
	public HttpResponse<String> send(String method, String uri, HttpRequest.BodyPublisher body, String... headers) {
		try {
			HttpResponse<String> response = this.http.send(method, uri, body, BodyHandlers.ofString(), headers);
			Contract.assertAnswer(response);
			return response;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Calls an operation over JSON-RPC.
	 * @param service the service id
	 * @param operation the operation id
	 * @param input the fields of the input, as JSON text without braces
	 * @param securityContext the security context as JSON text
	 * @param headers names and values in turn
	 * @return the JSON of the response
	 */
	public JsonNode jsonRpc(String service, String operation, String input, String securityContext, String... headers) {
		HttpResponse<String> response = send("POST", "/api", """
				{"jsonrpc":"2.0","id":"1","method":"invoke","params":{"serviceId":"%s","operationId":"%s",
				"ctx":{"appCtx":null,"securityCtx":%s},"input":{"STRUCTURE":{"operation-input":{%s}}}}}
				""".formatted(service, operation, securityContext, input), headers);
		if (response.statusCode() != 200) {
			throw new IllegalStateException("Unexpected status of JSON-RPC: " + response.statusCode());
		}
		return json(response);
	}

	/**
	 * The JSON of a response.
	 * @param response the response
	 * @return the body as JSON
	 */
	public static JsonNode json(HttpResponse<String> response) {
		return Objects.requireNonNull(JsonMapper.shared().readTree(response.body()));
	}

}
