package io.github.ovfemulator.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

import io.github.ovfemulator.vapi.json.JsonExtent;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Opens the bodies of requests, and reads the bodies of calls within their limits.
 */
@Component
public class RequestBodies {

	/** The attribute of a request whose body an endpoint has begun to read. */
	private static final String OPENED = RequestBodies.class.getName() + ".opened";

	/** The attribute of a request whose body was too large to be read. */
	private static final String REFUSED = RequestBodies.class.getName() + ".refused";

	/**
	 * The attribute with the share of the budget that a body occupies until the filter
	 * releases it.
	 */
	static final String SHARE = RequestBodies.class.getName() + ".share";

	private static final byte[] NOTHING = new byte[0];

	private static final int FIRST_BUFFER = 16 * 1024;

	/** The attribute of a request whose body the endpoint has found to be incomplete. */
	private static final String BROKEN = RequestBodies.class.getName() + ".broken";

	private final DataSize maxSize;

	private final int maxDepth;

	private final RequestBudget budget;

	RequestBodies(RequestProperties properties) {
		this.maxSize = properties.maxSize();
		this.maxDepth = properties.maxDepth();
		this.budget = properties.budget();
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
	 * {@code emulator.request.max-size} or {@code emulator.request.max-depth}, or is not
	 * in UTF-8; {@code service_unavailable} when the bodies of all calls together exceed
	 * {@code emulator.request.max-total-size} or
	 * {@code emulator.request.max-total-values}
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
		Exchange exchange = Exchange.of(request);
		if (!exchange.mayHaveBody()) {
			exchange.body(NOTHING);
			return NOTHING;
		}
		RequestBudget.Share share = share(exchange);
		long limit = maxSize.toBytes();
		long declared = request.getContentLengthLong();
		// without a length, one more byte shows that a body is too large
		int expected = (int) Math.min((declared >= 0) ? declared : limit + 1, Integer.MAX_VALUE);
		try {
			byte[] body = (declared > limit) ? NOTHING : read(open(request), expected, share);
			if (declared > limit || body.length > limit) {
				throw invalid("emulator.vapi.body.too_large",
						"The request body is larger than the %s bytes that %s allows.", limit, property);
			}
			check(body, share);
			exchange.body(body);
			return body;
		}
		catch (VapiException ex) {
			request.setAttribute(REFUSED, true);
			throw ex;
		}
	}

	/**
	 * Reads the beginning of a body that is not part of the exchange.
	 * @param request the request
	 * @param maxSize the maximum number of bytes to read
	 * @return the bytes, fewer if the body is shorter
	 * @throws VapiException {@code service_unavailable} when the bodies of all calls
	 * together exceed {@code emulator.request.max-total-size}
	 * @throws IOException when the client closes the connection
	 */
	public byte[] readBeginning(HttpServletRequest request, int maxSize) throws IOException {
		Exchange exchange = Exchange.of(request);
		return exchange.mayHaveBody() ? read(open(request), maxSize, share(exchange)) : NOTHING;
	}

	/** Reads at most a number of bytes. What is reserved grows with what has arrived. */
	private static byte[] read(InputStream stream, int expected, RequestBudget.@Nullable Share share)
			throws IOException {
		byte[] buffer = new byte[Math.min(expected, FIRST_BUFFER)];
		reserve(share, buffer.length);
		int count = 0;
		while (count < expected) {
			int next = stream.read(buffer, count, buffer.length - count);
			if (next < 0) {
				break;
			}
			count += next;
			if (count == buffer.length && count < expected) {
				int size = (int) Math.min(2L * count, expected);
				reserve(share, size - count);
				buffer = Arrays.copyOf(buffer, size);
			}
		}
		return (count == buffer.length) ? buffer : Arrays.copyOf(buffer, count);
	}

	private static void reserve(RequestBudget.@Nullable Share share, int bytes) {
		if (share != null) {
			share.addBytes(bytes);
		}
	}

	private void check(byte[] body, RequestBudget.@Nullable Share share) {
		if (!JsonExtent.isUtf8(body)) {
			throw invalid("emulator.vapi.body.encoding", "The request body is not in UTF-8.");
		}
		JsonExtent extent = JsonExtent.of(body);
		if (extent.depth() > this.maxDepth) {
			throw invalid("emulator.vapi.body.too_deep",
					"The request body nests deeper than the %s levels that emulator.request.max-depth allows.",
					this.maxDepth);
		}
		if (share != null) {
			share.addValues(extent.values());
		}
	}

	private static VapiException invalid(String id, String message, Object... args) {
		return VapiException.of(ErrorType.INVALID_ARGUMENT, LocalizableMessage.of(id, message, args));
	}

	/** The control plane has only limits of single bodies. */
	private RequestBudget.@Nullable Share share(Exchange exchange) {
		if (exchange.isControl()) {
			return null;
		}
		RequestBudget.Share share = this.budget.open();
		exchange.request().setAttribute(SHARE, share);
		return share;
	}

	/** Releases the memory of the body, now or when the request ends after a delay. */
	static void releaseAfter(HttpServletRequest request) {
		if (!(request.getAttribute(SHARE) instanceof RequestBudget.Share share)) {
			return;
		}
		if (request.isAsyncStarted()) {
			request.getAsyncContext().addListener(share);
		}
		else {
			share.release();
		}
	}

}
