package io.github.ovfemulator.vapi.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

import io.github.ovfemulator.vapi.std.ErrorType;
import io.github.ovfemulator.vapi.std.LocalizableMessage;
import io.github.ovfemulator.vapi.std.VapiException;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Reads the bodies of requests within their limit, and clears away those that are
 * refused.
 */
@Component
public class RequestBodies {

	private final DataSize maxSize;

	private final Duration drainTime;

	RequestBodies(RequestProperties properties) {
		this.maxSize = properties.maxSize();
		this.drainTime = properties.drainTime();
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
			drain(request);
			throw VapiException.of(ErrorType.INVALID_ARGUMENT, LocalizableMessage.of("emulator.vapi.body.too_large",
					"The request body is larger than the %s bytes that emulator.request.max-size allows.", limit));
		}
		return body;
	}

	/**
	 * Reads the rest of a refused body and throws it away, for a bounded time: a client
	 * that writes before it reads would else lose the answer. Where the client waits to
	 * be told to go on, nothing is read, and so nothing is sent.
	 * @param request the request
	 */
	public void drain(HttpServletRequest request) {
		if (request.getHeader(HttpHeaders.EXPECT) != null) {
			return;
		}
		long end = System.nanoTime() + this.drainTime.toNanos();
		byte[] buffer = new byte[16 * 1024];
		try {
			InputStream body = request.getInputStream();
			while (body.read(buffer) >= 0 && System.nanoTime() < end) {
				// what was read is not wanted
			}
		}
		catch (IOException ex) {
			// the client is gone, and so is its body
		}
	}

}
