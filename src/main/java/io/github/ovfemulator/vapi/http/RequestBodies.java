package io.github.ovfemulator.vapi.http;

import java.io.IOException;

import io.github.ovfemulator.vapi.std.ErrorType;
import io.github.ovfemulator.vapi.std.LocalizableMessage;
import io.github.ovfemulator.vapi.std.VapiException;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Reads the bodies of calls within their limit.
 */
@Component
public class RequestBodies {

	/** The request attribute that says that the rest of the body is not wanted. */
	static final String REFUSED = RequestBodies.class.getName() + ".refused";

	private final DataSize maxSize;

	RequestBodies(RequestProperties properties) {
		this.maxSize = properties.maxSize();
	}

	/**
	 * Reads a whole body.
	 * @param request the request
	 * @return the body, empty where there is none
	 * @throws VapiException {@code invalid_argument} when it is larger than
	 * {@code emulator.request.max-size}
	 * @throws IOException when the client goes away
	 */
	public byte[] read(HttpServletRequest request) throws IOException {
		long limit = this.maxSize.toBytes();
		boolean tooLarge = request.getContentLengthLong() > limit;
		byte[] body = tooLarge ? new byte[0] : request.getInputStream().readNBytes((int) limit + 1);
		if (tooLarge || body.length > limit) {
			request.setAttribute(REFUSED, true);
			throw VapiException.of(ErrorType.INVALID_ARGUMENT, LocalizableMessage.of("emulator.vapi.body.too_large",
					"The request body is larger than the %s bytes that emulator.request.max-size allows.", limit));
		}
		return body;
	}

}
