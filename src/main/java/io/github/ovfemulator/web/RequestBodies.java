package io.github.ovfemulator.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

import io.github.ovfemulator.vapi.json.JsonExtent;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;

import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Reads the bodies of calls within their limits.
 */
@Component
public class RequestBodies {

	private static final byte[] NOTHING = new byte[0];

	private static final int FIRST_BUFFER = 16 * 1024;

	private final DataSize maxSize;

	private final int maxDepth;

	private final Total bytes;

	private final Total values;

	RequestBodies(RequestProperties properties) {
		this.maxSize = properties.maxSize();
		this.maxDepth = properties.maxDepth();
		this.bytes = new Total("emulator.request.max-total-size", "bytes", properties.totalBytes());
		this.values = new Total("emulator.request.max-total-values", "JSON values", properties.totalValues());
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
		if (!exchange.body().mayExist()) {
			exchange.body().bytes(NOTHING);
			return NOTHING;
		}
		long limit = maxSize.toBytes();
		long declared = request.getContentLengthLong();
		// without a length, one more byte shows that a body is too large
		int expected = (int) Math.min((declared >= 0) ? declared : limit + 1, Integer.MAX_VALUE);
		try {
			byte[] body = (declared > limit) ? NOTHING : read(exchange, expected);
			if (declared > limit || body.length > limit) {
				throw invalid("emulator.vapi.body.too_large",
						"The request body is larger than the %s bytes that %s allows.", limit, property);
			}
			check(body, exchange);
			exchange.body().bytes(body);
			return body;
		}
		catch (VapiException ex) {
			exchange.body().setRefused();
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
		return exchange.body().mayExist() ? read(exchange, maxSize) : NOTHING;
	}

	/** Reads at most a number of bytes. What is reserved grows with what has arrived. */
	private byte[] read(Exchange exchange, int expected) throws IOException {
		InputStream stream = exchange.body().open();
		byte[] buffer = new byte[Math.min(expected, FIRST_BUFFER)];
		this.bytes.reserve(exchange, 0, buffer.length);
		int count = 0;
		while (count < expected) {
			int next = stream.read(buffer, count, buffer.length - count);
			if (next < 0) {
				break;
			}
			count += next;
			if (count == buffer.length && count < expected) {
				int size = (int) Math.min(2L * count, expected);
				this.bytes.reserve(exchange, count, size - count);
				buffer = Arrays.copyOf(buffer, size);
			}
		}
		return (count == buffer.length) ? buffer : Arrays.copyOf(buffer, count);
	}

	private void check(byte[] body, Exchange exchange) {
		if (!JsonExtent.isUtf8(body) || !JsonExtent.isValidUtf8(body)) {
			throw invalid("emulator.vapi.body.encoding", "The request body is not in UTF-8.");
		}
		JsonExtent extent = JsonExtent.of(body);
		if (extent.depth() > this.maxDepth) {
			throw invalid("emulator.vapi.body.too_deep",
					"The request body nests deeper than the %s levels that emulator.request.max-depth allows.",
					this.maxDepth);
		}
		this.values.reserve(exchange, 0, extent.values());
	}

	private static VapiException invalid(String id, String message, Object... args) {
		return VapiException.of(ErrorType.INVALID_ARGUMENT, LocalizableMessage.of(id, message, args));
	}

	/**
	 * An amount that the bodies of all requests have together while these are served. The
	 * control plane has only limits of single bodies.
	 */
	private static final class Total {

		private final String property;

		private final String unit;

		private final long max;

		private final AtomicLong used = new AtomicLong();

		Total(String property, String unit, long max) {
			this.property = property;
			this.unit = unit;
			this.max = max;
		}

		/**
		 * Reserves a part for a body until its request has been served.
		 * @param own the part that the body has already
		 */
		void reserve(Exchange exchange, long own, long count) {
			if (exchange.isControl()) {
				return;
			}
			if (own + count > this.max) {
				throw invalid("emulator.vapi.body.beyond_total",
						"The request body has more than the %s %s that %s allows for all requests together.", this.max,
						this.unit, this.property);
			}
			if (this.used.addAndGet(count) > this.max) {
				this.used.addAndGet(-count);
				throw VapiException.of(ErrorType.SERVICE_UNAVAILABLE,
						LocalizableMessage.of("emulator.vapi.busy",
								"The requests that are being served have the %s %s that %s allows; try again later.",
								this.max, this.unit, this.property));
			}
			Reservation.of(exchange.request()).add(() -> this.used.addAndGet(-count));
		}

	}

	/**
	 * What is reserved for the body of a request. It is given back when the request has
	 * been served, and when Jetty has completed it: Jetty may never complete a request
	 * whose HTTP/2 connection was closed.
	 */
	static final class Reservation {

		private static final String ATTRIBUTE = Reservation.class.getName();

		private final Queue<Runnable> parts = new ConcurrentLinkedQueue<>();

		private Reservation() {
		}

		/** Returns the reservation of a request, created on first use. */
		static Reservation of(HttpServletRequest request) {
			if (request.getAttribute(ATTRIBUTE) instanceof Reservation known) {
				return known;
			}
			Reservation reservation = attach(request);
			Request.addCompletionListener(ServletContextRequest.getServletContextRequest(request),
					(failure) -> reservation.release());
			return reservation;
		}

		/** Creates the reservation of a request. */
		static Reservation attach(HttpServletRequest request) {
			Reservation reservation = new Reservation();
			request.setAttribute(ATTRIBUTE, reservation);
			return reservation;
		}

		/** Adds what gives a part back. */
		void add(Runnable part) {
			this.parts.add(part);
		}

		/** Gives back each part, once. */
		void release() {
			for (Runnable part = this.parts.poll(); part != null; part = this.parts.poll()) {
				part.run();
			}
		}

		/** Gives back what is reserved for a request, unless it continues later. */
		static void releaseServed(HttpServletRequest request) {
			if (!request.isAsyncStarted() && request.getAttribute(ATTRIBUTE) instanceof Reservation reservation) {
				reservation.release();
			}
		}

	}

}
