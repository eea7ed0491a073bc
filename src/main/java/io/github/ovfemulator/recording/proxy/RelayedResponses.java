package io.github.ovfemulator.recording.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import io.github.ovfemulator.vapi.json.MessageBody;
import io.github.ovfemulator.vapi.json.VapiResponse;
import io.github.ovfemulator.web.Connections;
import io.github.ovfemulator.web.ResponseSender;
import io.github.ovfemulator.web.server.ExternalUrls;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;

/**
 * Passes responses on to clients.
 */
final class RelayedResponses {

	private static final int BUFFER_SIZE = 64 * 1024;

	private static final byte[] NOTHING = new byte[0];

	private final ResponseSender responses;

	private final Connections connections;

	private final ExternalUrls urls;

	private final String origin;

	/**
	 * Creates the sender.
	 * @param origin scheme, host and port of the vCenter
	 */
	RelayedResponses(ResponseSender responses, Connections connections, ExternalUrls urls, String origin) {
		this.responses = responses;
		this.connections = connections;
		this.urls = urls;
		this.origin = origin;
	}

	/** Returns the URL of this server and the thumbprint of its certificate. */
	OwnAddress ownAddress() {
		return new OwnAddress(this.urls.resolve(""), this.urls.sslThumbPrint());
	}

	/** Sends a response of this server. */
	void send(VapiResponse created, HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.responses.send(created, request, response);
	}

	/**
	 * Passes a response with a known body on.
	 * @throws IOException when the client closes the connection
	 */
	void send(ClassicHttpResponse upstream, byte[] body, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		this.responses.send(new VapiResponse(upstream.getCode(), headers(upstream, request), MessageBody.of(body)),
				request, response);
	}

	/**
	 * Passes a response on while it is read. If its body ends early, the connection of
	 * the client is reset, so that the body does not seem to be complete.
	 * @param start the beginning of the body, as far as it has been read
	 * @throws IOException when one of the connections breaks
	 */
	void stream(ClassicHttpResponse upstream, byte[] start, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		VapiResponse created = new VapiResponse(upstream.getCode(), headers(upstream, request),
				MessageBody.of(NOTHING));
		HttpEntity entity = upstream.getEntity();
		InputStream body = (entity != null) ? entity.getContent() : InputStream.nullInputStream();
		this.responses.send(created, length(upstream), (output, count) -> {
			output.write(start);
			copy(body, output, request);
		}, request, response);
	}

	private MultiValueMap<String, String> headers(ClassicHttpResponse upstream, HttpServletRequest request) {
		return RelayedHeaders.of(upstream, this.origin, this.urls.resolve(""), request.isSecure());
	}

	/** The response to {@code HEAD} has a length, and no body. */
	private static long length(ClassicHttpResponse upstream) {
		HttpEntity entity = upstream.getEntity();
		if (entity != null) {
			return entity.getContentLength();
		}
		Header length = upstream.getFirstHeader(HttpHeaders.CONTENT_LENGTH);
		return (length != null) ? parse(length.getValue()) : 0;
	}

	private static long parse(@Nullable String length) {
		try {
			return Long.parseLong(String.valueOf(length).strip());
		}
		catch (NumberFormatException ex) {
			return 0;
		}
	}

	private void copy(InputStream body, OutputStream output, HttpServletRequest request) throws IOException {
		byte[] buffer = new byte[BUFFER_SIZE];
		for (int read = read(body, buffer, request); read >= 0; read = read(body, buffer, request)) {
			output.write(buffer, 0, read);
		}
	}

	private int read(InputStream body, byte[] buffer, HttpServletRequest request) throws IOException {
		try {
			return body.read(buffer);
		}
		catch (IOException ex) {
			UpstreamFailure.of(ex, "The server of a response that has begun");
			this.connections.reset(request);
			throw ex;
		}
	}

	/**
	 * How a client reaches this server.
	 *
	 * @param url scheme, host, port and context path
	 * @param thumbprint the thumbprint of the certificate, or {@code null} if the URL is
	 * not https or the certificate is unknown
	 */
	record OwnAddress(String url, @Nullable String thumbprint) {

	}

}
