package io.github.ovfemulator.contract;

import java.nio.charset.StandardCharsets;

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
		return new ReceivedCall(exchange.start().number(), request.getMethod(), uri, exchange.match(), exchange.body());
	}

	int bodySize() {
		return (this.body != null) ? this.body.length : 0;
	}

	int size() {
		return OVERHEAD + this.uri.length() + bodySize();
	}

	/** Returns what is the same for equal calls; {@code null} for a long call. */
	@Nullable String key() {
		return (this.body != null && this.body.length + this.uri.length() < MAX_KEY)
				? this.method + " " + this.uri + " " + new String(this.body, StandardCharsets.ISO_8859_1) : null;
	}

}
