package io.github.ovfemulator.testkit.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.jspecify.annotations.Nullable;

/**
 * Sends requests to the control plane.
 */
final class ControlCalls {

	private static final int PAGE = 1000;

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private final HttpClient http;

	private final URI server;

	private final @Nullable String token;

	ControlCalls(URI server, @Nullable String token, @Nullable String trusted) {
		HttpClient.Builder client = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(TIMEOUT);
		if (trusted != null) {
			client.sslContext(trusting(trusted));
		}
		this.http = client.build();
		this.server = server;
		this.token = token;
	}

	String get(String path) {
		return call("GET", path, null);
	}

	String put(String path, String json) {
		return call("PUT", path, json);
	}

	String post(String path, @Nullable String json) {
		return call("POST", path, json);
	}

	void delete(String path) {
		call("DELETE", path, null);
	}

	/**
	 * Sends a request.
	 * @throws RefusedException if the status is 400 or higher
	 */
	String call(String method, String path, @Nullable String json) {
		return call(method, path, json, Duration.ZERO);
	}

	/** Sends a request whose response may take the given time longer. */
	String call(String method, String path, @Nullable String json, Duration within) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.server.resolve("/__admin" + path))
			.timeout(TIMEOUT.plus(within))
			.method(method, (json != null) ? BodyPublishers.ofString(json) : BodyPublishers.noBody());
		if (this.token != null) {
			request.header("Authorization", "Bearer " + this.token);
		}
		HttpResponse<String> answer = send(request.build());
		if (answer.statusCode() >= 400) {
			throw new RefusedException(method + " " + answer.uri(), answer.statusCode(), answer.body());
		}
		return answer.body();
	}

	private HttpResponse<String> send(HttpRequest request) {
		try {
			return this.http.send(request, BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The emulator at " + this.server + " does not respond", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for the emulator", ex);
		}
	}

	/** Reads all pages of a list, whose member has the name of the list. */
	<T> List<T> all(String list, Map<String, ?> parameters, Function<JsonObject, T> element) {
		return all(list, list, parameters, element);
	}

	/** Reads all pages of a list. */
	<T> List<T> all(String list, String member, Map<String, ?> parameters, Function<JsonObject, T> element) {
		List<T> all = new ArrayList<>();
		for (int page = 0;; page++) {
			Map<String, Object> query = new LinkedHashMap<>(parameters);
			query.put("page", page);
			query.put("size", PAGE);
			JsonObject answer = JsonObject.read(get("/" + list + query(query)));
			answer.list(member).stream().map(element).forEach(all::add);
			if ((page + 1L) * PAGE >= answer.number("total")) {
				return all;
			}
		}
	}

	/** Encodes a text for a path or a query. */
	static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

	/** A query string with these parameters. */
	static String query(Map<String, ?> parameters) {
		return parameters.isEmpty() ? ""
				: parameters.entrySet()
					.stream()
					.map((parameter) -> parameter.getKey() + "=" + encode(String.valueOf(parameter.getValue())))
					.collect(Collectors.joining("&", "?", ""));
	}

	/** A query string that selects a scope. */
	static String inScope(String scope) {
		return query(Map.of("scope", scope));
	}

	private static SSLContext trusting(String pem) {
		try {
			KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
			trusted.load(null, null);
			for (Certificate certificate : CertificateFactory.getInstance("X.509")
				.generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))) {
				trusted.setCertificateEntry("trusted-" + trusted.size(), certificate);
			}
			TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			managers.init(trusted);
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(null, managers.getTrustManagers(), null);
			return context;
		}
		catch (GeneralSecurityException | IOException ex) {
			throw new IllegalArgumentException("Not a PEM certificate", ex);
		}
	}

}
