package io.github.ovfemulator.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.ovfemulator.testkit.control.ControlPlane;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A client that checks every response and every valid request against the contract.
 */
public final class EmulatorClient {

	private final String base;

	private final TestHttpClient http;

	private final @Nullable String scope;

	private final @Nullable TestArchive archive;

	private final ControlPlane control;

	/**
	 * Creates a client.
	 * @param port the port of the server on this machine
	 */
	public EmulatorClient(int port) {
		this("http://localhost:" + port, null, null);
	}

	private EmulatorClient(String base, @Nullable String scope, @Nullable TestArchive archive) {
		this.base = base;
		this.http = TestHttpClient.to(base);
		this.control = new ControlPlane(URI.create(base));
		this.scope = scope;
		this.archive = archive;
	}

	/** A client of the same server that sends a scope. */
	public EmulatorClient inScope(String named) {
		return new EmulatorClient(this.base, named, this.archive);
	}

	/** A client of the same server that adds its exchanges to an archive. */
	public EmulatorClient recordedIn(TestArchive added) {
		return new EmulatorClient(this.base, this.scope, added);
	}

	/** The control plane of the server, without the scope of this client. */
	public ControlPlane control() {
		return this.control;
	}

	/** Sends a request that complies with the contract. */
	public Answer call(String method, String path, @Nullable String json) {
		byte[] body = bytes(json);
		assertThat(Contract.violations(method, path, body)).as("violations of the request").isEmpty();
		return send(method, path, body);
	}

	/** Sends a request that violates the contract. */
	public Answer badCall(String method, String path, @Nullable String json) {
		byte[] body = bytes(json);
		assertThat(Contract.violations(method, path, body)).as("violations of the invalid request").isNotEmpty();
		return send(method, path, body);
	}

	/**
	 * Sends a request that may be invalid in a way that the contract does not express.
	 */
	public Answer attempt(String method, String path, String json) {
		return send(method, path, bytes(json));
	}

	/** Sends a GET request that complies with the contract. */
	public Answer get(String path) {
		return call("GET", path, null);
	}

	/** Sends a POST request that complies with the contract. */
	public Answer post(String path, String json) {
		return call("POST", path, json);
	}

	/**
	 * Finds the first journal entry that a fault rule was applied to.
	 */
	public JsonNode disturbedBy(String rule, String query) {
		return get("/__admin/requests" + query).json()
			.path("requests")
			.valueStream()
			.filter((entry) -> rule.equals(entry.path("fault").asString()))
			.findFirst()
			.orElseThrow();
	}

	/** Uploads to a URL of a session. */
	public Answer upload(String url, byte[] content) {
		return upload("PUT", url, content);
	}

	/** Uploads to a URL of a session with a given method. */
	public Answer upload(String method, String url, byte[] content) {
		assertThat(url).startsWith(this.base);
		return send(method, url.substring(this.base.length()), content);
	}

	/** Sends a request that is not in the contract. */
	public Answer unknown(String method, String path) {
		List<String> violations = Contract.violations(method, path, new byte[0]);
		assertThat(violations).as("not in the contract").isNotEmpty();
		return exchange(method, path, new byte[0]);
	}

	private Answer send(String method, String path, byte[] body) {
		Answer answer = exchange(method, path, body);
		Contract.assertAnswer(method, path, answer.status(), answer.contentType(), answer.body());
		return answer;
	}

	private Answer exchange(String method, String path, byte[] body) {
		String[] headers = (this.scope != null) ? new String[] { "X-Emulator-Scope", this.scope } : new String[0];
		try {
			HttpResponse<byte[]> response = this.http.send(method, path,
					(body.length > 0) ? BodyPublishers.ofByteArray(body) : BodyPublishers.noBody(),
					BodyHandlers.ofByteArray(), headers);
			Answer answer = new Answer(response.statusCode(),
					response.headers().firstValue("Content-Type").orElse(null), response.body());
			if (this.archive != null) {
				this.archive.add(method, this.base + path, new String(body, StandardCharsets.ISO_8859_1),
						answer.status(), answer.text());
			}
			return answer;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] bytes(@Nullable String text) {
		return (text != null) ? text.getBytes(StandardCharsets.UTF_8) : new byte[0];
	}

}
