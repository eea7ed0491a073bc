package io.github.ovfemulator.support;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A TCP connection for requests that an HTTP client does not send.
 */
public class RawConnection implements Closeable {

	private static final int PATIENCE = 30_000;

	private static final Pattern CONTENT_LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)");

	private final Socket socket;

	/**
	 * Connects.
	 * @param host the host name of the server
	 * @param port the port of the server
	 */
	public RawConnection(String host, int port) throws IOException {
		this.socket = new Socket(host, port);
		this.socket.setSoTimeout(PATIENCE);
	}

	/** Sends text in ISO-8859-1. */
	public RawConnection send(String text) throws IOException {
		return send(text.getBytes(StandardCharsets.ISO_8859_1));
	}

	/** Sends bytes. */
	public RawConnection send(byte[] bytes) throws IOException {
		this.socket.getOutputStream().write(bytes);
		this.socket.getOutputStream().flush();
		return this;
	}

	/** Closes the output of the connection. */
	public RawConnection end() throws IOException {
		this.socket.shutdownOutput();
		return this;
	}

	/** Resets the connection. */
	public void reset() throws IOException {
		this.socket.setSoLinger(true, 0);
		this.socket.close();
	}

	/**
	 * Reads the status line and headers of a response; empty if the connection is closed.
	 */
	public String readHead() throws IOException {
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

	/** Reads a body with the Content-Length of a head. */
	public byte[] readBody(String head) throws IOException {
		Matcher length = CONTENT_LENGTH.matcher(head);
		return this.socket.getInputStream().readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
	}

	/** Reads a response and returns its status. */
	public int readStatus() throws IOException {
		String head = readHead();
		readBody(head);
		if (head.isEmpty()) {
			throw new IOException("The server closed the connection without a response");
		}
		return status(head);
	}

	/** The status code of a head. */
	public static int status(String head) {
		return Integer.parseInt(head.substring(9, 12));
	}

	/** Reads until the server closes the connection. */
	public String readAll() throws IOException {
		return new String(this.socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
	}

	/** Whether unread bytes are available. */
	public boolean hasAnswer() throws IOException {
		return this.socket.getInputStream().available() > 0;
	}

	/** Reads until the connection is closed or reset. */
	public Remains readRemains() throws IOException {
		ByteArrayOutputStream received = new ByteArrayOutputStream();
		try {
			this.socket.getInputStream().transferTo(received);
			return new Remains(received.toString(StandardCharsets.ISO_8859_1), false);
		}
		catch (SocketException ex) {
			return new Remains(received.toString(StandardCharsets.ISO_8859_1), true);
		}
	}

	/** Whether the server has closed the connection. */
	public boolean isClosed() throws IOException {
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

	/**
	 * The bytes until the end of a connection.
	 *
	 * @param text the bytes as ISO-8859-1
	 * @param reset whether the connection was reset instead of closed
	 */
	public record Remains(String text, boolean reset) {

	}

}
