package io.github.ovfemulator.importsession.uploads;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.json.JsonMapper;

/**
 * An upload over a bare socket, for what no proper client does.
 */
final class RawUpload implements Closeable {

	private static final int PATIENCE = 10_000;

	private static final Pattern CONTENT_LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)");

	private final Socket socket;

	private RawUpload(Socket socket) {
		this.socket = socket;
	}

	/**
	 * Sends the head of an upload.
	 * @param url the upload URL
	 * @param headers the headers, such as {@code Content-Length: 3}
	 */
	static RawUpload begin(URI url, String... headers) throws IOException {
		Socket socket = new Socket(url.getHost(), url.getPort());
		socket.setSoTimeout(PATIENCE);
		RawUpload upload = new RawUpload(socket);
		String lines = (headers.length > 0) ? String.join("\r\n", headers) + "\r\n" : "";
		return upload
			.send("PUT " + url.getRawPath() + " HTTP/1.1\r\nHost: " + url.getAuthority() + "\r\n" + lines + "\r\n");
	}

	RawUpload send(String text) throws IOException {
		return send(text.getBytes(StandardCharsets.ISO_8859_1));
	}

	RawUpload send(byte[] bytes) throws IOException {
		this.socket.getOutputStream().write(bytes);
		this.socket.getOutputStream().flush();
		return this;
	}

	/** Sends no more, and can still read. */
	RawUpload end() throws IOException {
		this.socket.shutdownOutput();
		return this;
	}

	/** Goes away without a farewell. */
	void reset() throws IOException {
		this.socket.setSoLinger(true, 0);
		this.socket.close();
	}

	/** Reads the head of an answer, and no more; empty when there is none. */
	String readHead() throws IOException {
		StringBuilder head = new StringBuilder();
		InputStream input = this.socket.getInputStream();
		while (head.indexOf("\r\n\r\n") < 0) {
			int next = input.read();
			if (next < 0) {
				return head.toString();
			}
			head.append((char) next);
		}
		return head.toString();
	}

	/** Reads an answer. */
	Answer readAnswer() throws IOException {
		String head = readHead();
		if (head.isEmpty()) {
			throw new IOException("The server closed the connection without an answer");
		}
		byte[] body = this.socket.getInputStream().readNBytes(contentLength(head));
		JsonMapper json = JsonMapper.shared();
		return new Answer(Integer.parseInt(head.substring(9, 12)),
				(body.length > 0) ? json.readTree(body) : json.missingNode());
	}

	private static int contentLength(String head) {
		Matcher length = CONTENT_LENGTH.matcher(head);
		return length.find() ? Integer.parseInt(length.group(1)) : 0;
	}

	/** Whether the server has closed the connection. */
	boolean isClosed() throws IOException {
		try {
			return this.socket.getInputStream().read() < 0;
		}
		catch (SocketTimeoutException ex) {
			return false;
		}
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
