package io.github.ovfemulator.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * An upload over a TCP connection, with minimal cost in the client.
 */
final class RawUpload implements AutoCloseable {

	private final Socket socket;

	RawUpload(String url, long length) throws IOException {
		URI uri = URI.create(url);
		this.socket = new Socket(uri.getHost(), uri.getPort());
		send(("PUT " + uri.getPath() + " HTTP/1.1\r\nHost: " + uri.getAuthority() + "\r\nContent-Length: " + length
				+ "\r\nConnection: close\r\n\r\n")
			.getBytes(StandardCharsets.US_ASCII));
	}

	void send(byte[] bytes) throws IOException {
		this.socket.getOutputStream().write(bytes);
	}

	/** Waits for a successful response. */
	void finish() throws IOException {
		InputStream answer = this.socket.getInputStream();
		String text = new String(answer.readAllBytes(), StandardCharsets.US_ASCII);
		if (!text.startsWith("HTTP/1.1 200")) {
			throw new IOException("Unexpected response to the upload: " + text);
		}
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
