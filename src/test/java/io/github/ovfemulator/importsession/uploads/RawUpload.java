package io.github.ovfemulator.importsession.uploads;

import java.io.IOException;
import java.net.URI;

import io.github.ovfemulator.support.RawConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * An upload over a socket, for requests that an HTTP client does not send.
 */
final class RawUpload extends RawConnection {

	private RawUpload(URI url) throws IOException {
		super(url.getHost(), url.getPort());
	}

	/**
	 * Sends the head of an upload.
	 * @param url the upload URL
	 * @param headers the headers, such as {@code Content-Length: 3}
	 */
	static RawUpload begin(URI url, String... headers) throws IOException {
		String lines = (headers.length > 0) ? String.join("\r\n", headers) + "\r\n" : "";
		return new RawUpload(url)
			.send("PUT " + url.getRawPath() + " HTTP/1.1\r\nHost: " + url.getAuthority() + "\r\n" + lines + "\r\n");
	}

	@Override
	public RawUpload send(String text) throws IOException {
		super.send(text);
		return this;
	}

	@Override
	public RawUpload send(byte[] bytes) throws IOException {
		super.send(bytes);
		return this;
	}

	@Override
	public RawUpload end() throws IOException {
		super.end();
		return this;
	}

	/** Reads an answer. */
	Answer readAnswer() throws IOException {
		String head = readHead();
		if (head.isEmpty()) {
			throw new IOException("The server closed the connection without an answer");
		}
		byte[] body = readBody(head);
		JsonMapper json = JsonMapper.shared();
		return new Answer(status(head), (body.length > 0) ? json.readTree(body) : json.missingNode());
	}

}
