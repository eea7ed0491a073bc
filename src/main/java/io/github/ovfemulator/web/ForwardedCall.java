package io.github.ovfemulator.web;

import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.vapi.operation.Caller;
import io.github.ovfemulator.vapi.operation.Dialect;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.github.ovfemulator.vapi.type.StandardError;
import org.jspecify.annotations.Nullable;

/**
 * Describes the exchange of a call that another server carries out, for the listeners and
 * interceptors of calls.
 */
public final class ForwardedCall {

	private ForwardedCall() {
	}

	/**
	 * Adds the operation of a call to its exchange.
	 * @param exchange the exchange
	 * @param dialect the dialect of the call
	 * @param match the operation
	 * @param operationId the client's id of the call, or {@code null}
	 * @param session the id of the session that the call is about, or {@code null}
	 */
	public static void describe(Exchange exchange, Dialect dialect, OperationCatalogue.Match match,
			@Nullable String operationId, @Nullable String session) {
		exchange.operationId(operationId);
		exchange.call(match,
				new CallContext(dialect, Caller.ANONYMOUS, exchange.operationId(), exchange.namedScope(), session));
	}

	/**
	 * Sets the error of the response.
	 * @param exchange the exchange
	 * @param error the error
	 */
	public static void fail(Exchange exchange, StandardError error) {
		exchange.error(error);
	}

}
