package io.github.ovfemulator.web;

import java.io.IOException;

import io.github.ovfemulator.vapi.operation.Authenticator;
import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.vapi.operation.Caller;
import io.github.ovfemulator.vapi.operation.Credentials;
import io.github.ovfemulator.vapi.operation.Dialect;
import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Carries calls out, in the same order for all dialects: the caller, the input, those who
 * may disturb it, the operation.
 */
@Component
public class OperationInvoker {

	private static final Logger logger = LoggerFactory.getLogger(OperationInvoker.class);

	private final Authenticator authenticator;

	private final Interceptors interceptors;

	OperationInvoker(ObjectProvider<Authenticator> authenticator, Interceptors interceptors) {
		this.interceptors = interceptors;
		this.authenticator = authenticator.getIfAvailable(() -> (operation, credentials) -> Caller.ANONYMOUS);
	}

	/**
	 * Carries a call out.
	 * @param exchange the exchange that it is part of
	 * @param dialect the dialect that it came in
	 * @param operation the operation that it is for
	 * @param credentials what the caller showed
	 * @param operationId the id by which the client knows the call, or {@code null}
	 * @param input reads the input
	 * @return the result
	 * @throws VapiException what the call ends with where it does not succeed;
	 * {@code internal_server_error} when the operation itself breaks
	 * @throws IOException when the client goes away while the input is read
	 */
	public Outcome carryOut(Exchange exchange, Dialect dialect, Operation operation, Credentials credentials,
			@Nullable String operationId, Input input) throws IOException {
		String scope = exchange.namedScope();
		exchange.call(new CallContext(dialect, operation, Caller.ANONYMOUS, operationId, scope, null));
		Caller caller = this.authenticator.authenticate(operation, credentials);
		CallContext entered = new CallContext(dialect, operation, caller, operationId,
				(scope != null) ? scope : caller.user(), null);
		exchange.call(entered);
		Structure request = input.read();
		CallContext call = entered.withInput(request);
		exchange.call(call);
		this.interceptors.before(exchange);
		Object result = invoke(operation, request, call);
		exchange.call(call.withResult(result));
		return new Outcome(call, result);
	}

	private static @Nullable Object invoke(Operation operation, Structure request, CallContext call) {
		try {
			return operation.handler().invoke(request, call);
		}
		catch (VapiException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			logger.error("{} failed unexpectedly", operation, ex);
			throw VapiException.of(ErrorType.INTERNAL_SERVER_ERROR, LocalizableMessage.of("emulator.vapi.internal",
					"The emulator failed unexpectedly; its log says why."));
		}
	}

	/**
	 * Reads the input of a call, when its turn has come.
	 */
	@FunctionalInterface
	public interface Input {

		/**
		 * Reads the input.
		 * @return the request record
		 * @throws IOException when the client goes away
		 */
		Structure read() throws IOException;

	}

	/**
	 * A call that succeeded.
	 *
	 * @param call the call
	 * @param result the result, {@code null} when the operation is void
	 */
	public record Outcome(CallContext call, @Nullable Object result) {

	}

}
