package io.github.ovfemulator.web;

import java.io.IOException;
import java.io.InputStream;

import io.github.ovfemulator.vapi.json.JsonDepth;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Opens the bodies of requests, and reads the bodies of calls within their limits.
 */
@Component
public class RequestBodies {

	private static final String OPENED = RequestBodies.class.getName() + ".opened";

	private static final String REFUSED = RequestBodies.class.getName() + ".refused";

	private static final String BROKEN = RequestBodies.class.getName() + ".broken";

	private final DataSize maxSize;

	private final int maxDepth;

	RequestBodies(RequestProperties properties) {
		this.maxSize = properties.maxSize();
		this.maxDepth = properties.maxDepth();
	}

	/**
	 * Opens a body. {@code 100 Continue} is sent when it is read.
	 * @param request the request
	 * @return the body
	 * @throws IOException when the client closes the connection
	 */
	public InputStream open(HttpServletRequest request) throws IOException {
		request.setAttribute(OPENED, true);
		return request.getInputStream();
	}

	/**
	 * Whether more of the body is expected: not from a client that waits for
	 * {@code 100 Continue}, nor after an incomplete body.
	 */
	static boolean isExpected(HttpServletRequest request) {
		boolean waiting = request.getHeader(HttpHeaders.EXPECT) != null && request.getAttribute(OPENED) == null;
		boolean broken = request.getAttribute(BROKEN) != null;
		try {
			return Exchange.of(request).mayHaveBody() && !waiting && !broken && !request.getInputStream().isFinished();
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Marks the body as incomplete or malformed; the rest is not read.
	 * @param request the request
	 */
	public static void setBroken(HttpServletRequest request) {
		request.setAttribute(BROKEN, true);
	}

	/** Whether the body was refused as too large, whatever the status of the response. */
	static boolean isRefused(HttpServletRequest request) {
		return request.getAttribute(REFUSED) != null;
	}

	/**
	 * Reads a whole body.
	 * @param request the request
	 * @return the body, empty without one
	 * @throws VapiException {@code invalid_argument} when it exceeds
	 * {@code emulator.request.max-size} or {@code emulator.request.max-depth}
	 * @throws IOException when the client closes the connection
	 */
	public byte[] read(HttpServletRequest request) throws IOException {
		return read(request, this.maxSize, "emulator.request.max-size");
	}

	/**
	 * Reads a whole body with its own limit.
	 * @param request the request
	 * @param maxSize the limit, less than 2 GB
	 * @param property the property that sets the limit
	 * @return the body, empty without one
	 * @throws VapiException as {@link #read(HttpServletRequest)} does
	 * @throws IOException when the client closes the connection
	 */
	public byte[] read(HttpServletRequest request, DataSize maxSize, String property) throws IOException {
		long limit = maxSize.toBytes();
		long declared = request.getContentLengthLong();
		// without a length, one more byte shows that a body is too large
		int expected = (int) Math.min((declared >= 0) ? declared : limit + 1, Integer.MAX_VALUE);
		byte[] body = (declared > limit) ? new byte[0] : open(request).readNBytes(expected);
		if (declared > limit || body.length > limit) {
			request.setAttribute(REFUSED, true);
			throw VapiException.of(ErrorType.INVALID_ARGUMENT, LocalizableMessage.of("emulator.vapi.body.too_large",
					"The request body is larger than the %s bytes that %s allows.", limit, property));
		}
		if (JsonDepth.of(body) > this.maxDepth) {
			throw VapiException.of(ErrorType.INVALID_ARGUMENT,
					LocalizableMessage.of("emulator.vapi.body.too_deep",
							"The request body nests deeper than the %s levels that emulator.request.max-depth allows.",
							this.maxDepth));
		}
		Exchange.of(request).body(body);
		return body;
	}

}
