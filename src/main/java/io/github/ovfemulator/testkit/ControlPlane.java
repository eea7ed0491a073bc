package io.github.ovfemulator.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What steers an emulator, wherever it runs. Documents go in and come out as JSON text,
 * so that the caller's own library reads them; {@code openapi/admin.yaml} says what is in
 * them.
 */
public final class ControlPlane {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(TIMEOUT)
		.build();

	private final URI server;

	/**
	 * Steers an emulator that somebody else has started, such as one in a container.
	 * @param server its URL, without a path
	 */
	public ControlPlane(URI server) {
		this.server = server;
	}

	/**
	 * Scripts a session.
	 * @param id the id of the session
	 * @param infos the info that it is to answer, or a list of them
	 */
	public void scriptSession(String id, String infos) {
		call("PUT", "/sessions/" + id, infos);
	}

	/**
	 * Shows what can be changed while the emulator runs.
	 * @return the settings
	 */
	public String settings() {
		return call("GET", "/settings", null);
	}

	/**
	 * Changes settings; what is left out stays as it is.
	 * @param settings such as {@code {"auth":"strict"}}
	 * @return all settings as they are now
	 */
	public String changeSettings(String settings) {
		return call("PUT", "/settings", settings);
	}

	/**
	 * Tells what calls have broken of the contract.
	 * @return the violations, and how many there are that are not told
	 */
	public String contractViolations() {
		return call("GET", "/contract/violations", null);
	}

	/**
	 * Expects that no call has broken the contract.
	 * @throws AssertionError when one has; it tells the first ones
	 */
	public void assertNoContractViolations() {
		try {
			call("GET", "/contract/violations?expect=none", null);
		}
		catch (RefusedException ex) {
			throw new AssertionError(ex.problem(), ex);
		}
	}

	/** Forgets what calls have broken of the contract. */
	public void clearContractViolations() {
		call("DELETE", "/contract/violations", null);
	}

	/**
	 * Lists what is emulated.
	 * @return the operations
	 */
	public String operations() {
		return call("GET", "/operations", null);
	}

	/**
	 * What a client has to trust to come in by HTTPS.
	 * @return the certificate in PEM
	 */
	public String certificate() {
		return call("GET", "/certificate.pem", null);
	}

	/**
	 * Makes any call to the control plane.
	 * @param method the HTTP method
	 * @param path the path behind {@code /__admin}, with its query
	 * @param json the body, or {@code null}
	 * @return the body of the answer, empty where there is none
	 * @throws RefusedException when the status is 400 or more
	 */
	public String call(String method, String path, @Nullable String json) {
		HttpRequest request = HttpRequest.newBuilder(this.server.resolve("/__admin" + path))
			.timeout(TIMEOUT)
			.method(method, (json != null) ? BodyPublishers.ofString(json) : BodyPublishers.noBody())
			.build();
		HttpResponse<String> answer = send(request);
		if (answer.statusCode() >= 400) {
			throw new RefusedException(method + " " + request.uri(), answer.statusCode(), answer.body());
		}
		return answer.body();
	}

	private HttpResponse<String> send(HttpRequest request) {
		try {
			return this.http.send(request, BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The emulator at " + this.server + " does not answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for the emulator", ex);
		}
	}

}
