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
 * Opens the bodies of requests, and reads those of calls within their limit.
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
	 * Opens a body: a client that waits to be told to go on is told so when it is read.
	 * @param request the request
	 * @return the body
	 * @throws IOException when the client goes away
	 */
	public InputStream open(HttpServletRequest request) throws IOException {
		request.setAttribute(OPENED, true);
		return request.getInputStream();
	}

	/**
	 * Whether there is more of the body to come. A client that still waits to be told to
	 * go on sends nothing, nor does one whose body broke off.
	 */
	static boolean isOnItsWay(HttpServletRequest request) {
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
	 * Notes that the body broke off or is malformed, and that there is no use in reading
	 * on.
	 * @param request the request
	 */
	public static void setBroken(HttpServletRequest request) {
		request.setAttribute(BROKEN, true);
	}

	/** Whether the body was too large to be read, whatever the status says. */
	static boolean isRefused(HttpServletRequest request) {
		return request.getAttribute(REFUSED) != null;
	}

	/**
	 * Reads a whole body.
	 * @param request the request
	 * @return the body, empty where there is none
	 * @throws VapiException {@code invalid_argument} when it is larger than
	 * {@code emulator.request.max-size} or nests deeper than
	 * {@code emulator.request.max-depth}
	 * @throws IOException when the client goes away
	 */
	public byte[] read(HttpServletRequest request) throws IOException {
		return read(request, this.maxSize, "emulator.request.max-size");
	}

	/**
	 * Reads a whole body that has a limit of its own.
	 * @param request the request
	 * @param maxSize the limit, less than 2 GB
	 * @param property the property that sets the limit
	 * @return the body, empty where there is none
	 * @throws VapiException as {@link #read(HttpServletRequest)} does
	 * @throws IOException when the client goes away
	 */
	public byte[] read(HttpServletRequest request, DataSize maxSize, String property) throws IOException {
		long limit = maxSize.toBytes();
		long told = request.getContentLengthLong();
		// of a body whose length is not told, one byte more tells that it is too large
		int expected = (int) Math.min((told >= 0) ? told : limit + 1, Integer.MAX_VALUE);
		byte[] body = (told > limit) ? new byte[0] : open(request).readNBytes(expected);
		if (told > limit || body.length > limit) {
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
