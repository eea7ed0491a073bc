package io.github.ovfemulator.support;

import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * A request that can be sent with an HTTP client or on a {@link RawConnection}.
 *
 * @param method the HTTP method
 * @param path path and query
 * @param body the body, empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are neither compared nor changed
public record TestRequest(String method, String path, byte[] body) {

	/** A GET request. */
	public static TestRequest get(String path) {
		return new TestRequest("GET", path, new byte[0]);
	}

	/** An upload of a file. */
	public static TestRequest upload(ImportClient session, String file, byte[] content) {
		String url = session.file(file).path("file_url").stringValue();
		return new TestRequest("PUT", URI.create(url).getPath(), content);
	}

	/** Sends the request with headers, names and values in turn. */
	public HttpResponse<String> send(int port, String... headers) throws IOException {
		return TestHttpClient.to(port)
			.send(this.method, this.path,
					(this.body.length > 0) ? BodyPublishers.ofByteArray(this.body) : BodyPublishers.noBody(),
					BodyHandlers.ofString(), headers);
	}

	/** Sends the request and reads until the connection ends. */
	public RawConnection.Remains sendRaw(int port) throws IOException {
		try (RawConnection connection = new RawConnection("localhost", port)) {
			try {
				connection
					.send("%s %s HTTP/1.1\r\nHost: localhost:%s\r\nContent-Length: %s\r\nConnection: close\r\n\r\n"
						.formatted(this.method, this.path, port, this.body.length))
					.send(this.body);
			}
			catch (SocketException ex) {
				// reset before the whole request was sent
				return new RawConnection.Remains("", true);
			}
			return connection.readRemains();
		}
	}

	@Override
	public String toString() {
		return this.method + " " + this.path;
	}

}
