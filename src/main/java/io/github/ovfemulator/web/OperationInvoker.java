package io.github.ovfemulator.web;

import java.io.IOException;
import java.util.List;

import io.github.ovfemulator.vapi.operation.Authenticator;
import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.vapi.operation.Caller;
import io.github.ovfemulator.vapi.operation.Credentials;
import io.github.ovfemulator.vapi.operation.Dialect;
import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
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
 * Invokes operations, in the same order for all dialects: authentication, input,
 * interceptors, operation.
 */
@Component
class OperationInvoker {

	private static final Logger logger = LoggerFactory.getLogger(OperationInvoker.class);

	private final @Nullable Authenticator authenticator;

	private final List<CallInterceptor> interceptors;

	private final List<HandlerOverride> overrides;

	OperationInvoker(ObjectProvider<Authenticator> authenticator, List<CallInterceptor> interceptors,
			List<HandlerOverride> overrides) {
		this.authenticator = authenticator.getIfAvailable();
		this.interceptors = List.copyOf(interceptors);
		this.overrides = List.copyOf(overrides);
	}

	/**
	 * Invokes an operation.
	 * @param exchange the exchange of the request
	 * @param dialect the dialect of the request
	 * @param match the operation
	 * @param credentials the credentials of the request
	 * @param input reads the input
	 * @return the result, {@code null} when the operation is void
	 * @throws VapiException the error of a failed call; {@code internal_server_error}
	 * when the operation fails unexpectedly
	 * @throws IOException when the client closes the connection while the input is read
	 */
	@Nullable Object invoke(Exchange exchange, Dialect dialect, OperationCatalogue.Match match, Credentials credentials,
			Input input) throws IOException {
		CallContext call = new CallContext(dialect, Caller.ANONYMOUS, exchange.operationId(), exchange.namedScope(),
				null);
		exchange.call(match, call);
		Caller caller = (this.authenticator != null) ? this.authenticator.authenticate(match.operation(), credentials)
				: null;
		if (caller != null) {
			call = call.withCaller(caller);
			exchange.call(match, call);
		}
		Structure request = input.read();
		call = call.withSession(match.session(request));
		exchange.call(match, call);
		for (CallInterceptor interceptor : this.interceptors) {
			interceptor.before(exchange);
		}
		Object result = invoke(match.operation(), request, call);
		if (match.operation().createsSession()) {
			exchange.call(match, call.withSession((String) result));
		}
		return result;
	}

	private @Nullable Object invoke(Operation operation, Structure request, CallContext call) {
		try {
			return handler(operation, request).invoke(request, call);
		}
		catch (VapiException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			logger.error("{} failed unexpectedly", operation, ex);
			throw VapiException.of(ErrorType.INTERNAL_SERVER_ERROR,
					LocalizableMessage.of("emulator.vapi.internal", "The emulator failed unexpectedly; see its log."));
		}
	}

	private Operation.Handler handler(Operation operation, Structure request) {
		for (HandlerOverride override : this.overrides) {
			Operation.Handler handler = override.find(operation, request);
			if (handler != null) {
				return handler;
			}
		}
		return operation.handler();
	}

	/**
	 * Reads the input of a call after authentication.
	 */
	@FunctionalInterface
	interface Input {

		/**
		 * Reads the input.
		 * @return the request record
		 * @throws IOException when the client closes the connection
		 */
		Structure read() throws IOException;

	}

}
