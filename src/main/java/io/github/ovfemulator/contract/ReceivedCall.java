package io.github.ovfemulator.contract;

import java.util.Arrays;

import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.github.ovfemulator.web.Exchange;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * A received call.
 *
 * @param exchange the number of the exchange
 * @param method the HTTP method
 * @param uri the raw path and query
 * @param match the operation, or {@code null} where none is known
 * @param body the body, empty without one; {@code null} where it was not read, since the
 * call was refused
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are neither compared nor changed
record ReceivedCall(long exchange, String method, String uri, OperationCatalogue.@Nullable Match match,
		byte @Nullable [] body) {

	/** The approximate memory of a call without its body, in bytes. */
	private static final int OVERHEAD = 512;

	/** The maximum length of a call to remember. */
	private static final int MAX_KEY = 512;

	static ReceivedCall of(Exchange exchange) {
		HttpServletRequest request = exchange.request();
		String query = request.getQueryString();
		String uri = (query != null) ? request.getRequestURI() + "?" + query : request.getRequestURI();
		return new ReceivedCall(exchange.start().number(), request.getMethod(), uri, exchange.match(),
				exchange.body().bytes());
	}

	int bodySize() {
		return (this.body != null) ? this.body.length : 0;
	}

	int size() {
		return OVERHEAD + this.uri.length() + bodySize();
	}

	/** Returns what is the same for equal calls; {@code null} for a long call. */
	@Nullable Key key() {
		return (this.body != null && this.body.length + this.uri.length() < MAX_KEY)
				? new Key(this.method, this.uri, this.body) : null;
	}

	/**
	 * Is equal for equal calls.
	 *
	 * @param method the HTTP method
	 * @param uri the raw path and query
	 * @param body the body
	 */
	record Key(String method, String uri, byte[] body) {

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Key key && this.method.equals(key.method) && this.uri.equals(key.uri)
					&& Arrays.equals(this.body, key.body);
		}

		@Override
		public int hashCode() {
			return this.uri.hashCode() * 31 + Arrays.hashCode(this.body);
		}

	}

}
