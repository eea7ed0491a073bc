package io.github.ovfemulator.support;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import javax.net.ssl.SSLContext;

/**
 * Sends HTTP requests to a server under test, without checking them against the contract.
 * It is the only HTTP client of the server tests.
 */
public final class TestHttpClient {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private static final HttpClient HTTP = builder(HttpClient.Version.HTTP_1_1).build();

	private final HttpClient http;

	private final String server;

	private TestHttpClient(HttpClient http, String server) {
		this.http = http;
		this.server = server;
	}

	/** A client of a server on this machine, with HTTP/1.1. */
	public static TestHttpClient to(int port) {
		return to("http://localhost:" + port);
	}

	/** A client of the server with this URL, with HTTP/1.1. */
	public static TestHttpClient to(String server) {
		return new TestHttpClient(HTTP, server);
	}

	/** A client that uses HTTPS, with HTTP/2 where the server supports it. */
	public static TestHttpClient to(String server, SSLContext context) {
		return to(server, context, HttpClient.Version.HTTP_2);
	}

	/** A client that uses HTTPS with the given version of HTTP. */
	public static TestHttpClient to(String server, SSLContext context, HttpClient.Version version) {
		return new TestHttpClient(builder(version).sslContext(context).build(), server);
	}

	private static HttpClient.Builder builder(HttpClient.Version version) {
		return HttpClient.newBuilder().version(version).connectTimeout(TIMEOUT);
	}

	/** Sends a GET request. */
	public HttpResponse<String> get(String path, String... headers) throws IOException {
		return send("GET", path, "", headers);
	}

	/**
	 * Sends a request.
	 * @param method the HTTP method
	 * @param path path and query, or a whole URL
	 * @param body the body, empty for none
	 * @param headers names and values in turn
	 * @return the response
	 * @throws IOException if there is no response within 30 seconds
	 */
	public HttpResponse<String> send(String method, String path, String body, String... headers) throws IOException {
		return send(method, path, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
				BodyHandlers.ofString(), headers);
	}

	/**
	 * Sends a request.
	 * @param <T> the type of the response body
	 * @param method the HTTP method
	 * @param path path and query, or a whole URL
	 * @param body the body
	 * @param response reads the body of the response
	 * @param headers names and values in turn
	 * @return the response
	 * @throws IOException if there is no response within 30 seconds
	 */
	public <T> HttpResponse<T> send(String method, String path, BodyPublisher body, BodyHandler<T> response,
			String... headers) throws IOException {
		URI uri = URI.create(path.startsWith("/") ? this.server + path : path);
		HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(TIMEOUT).method(method, body);
		if (headers.length > 0) {
			request.headers(headers);
		}
		try {
			return this.http.send(request.build(), response);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("Interrupted while waiting for " + uri);
		}
	}

}
