package io.github.ovfemulator.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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
import io.github.ovfemulator.web.CallInterceptor.Interception;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Invokes operations, in the same order for all dialects: authentication, input,
 * interceptors, delay, operation.
 */
@Component
public class OperationInvoker {

	private static final Logger logger = LoggerFactory.getLogger(OperationInvoker.class);

	private final @Nullable Authenticator authenticator;

	private final List<CallInterceptor> interceptors;

	private final Map<Operation, HandlerOverride> overrides = new ConcurrentHashMap<>();

	OperationInvoker(ObjectProvider<Authenticator> authenticator, List<CallInterceptor> interceptors) {
		this.authenticator = authenticator.getIfAvailable();
		this.interceptors = List.copyOf(interceptors);
	}

	/**
	 * Lets an override carry out calls of an operation.
	 * @param operation the operation
	 * @param override the override, which replaces another one of the operation
	 */
	public void override(Operation operation, HandlerOverride override) {
		this.overrides.put(operation, override);
	}

	/**
	 * Ends an override.
	 * @param override the override of any number of operations
	 */
	public void endOverride(HandlerOverride override) {
		this.overrides.values().removeIf((each) -> each == override);
	}

	/**
	 * Prepares a call: authenticates the caller, reads the input and intercepts the call.
	 * @param exchange the exchange of the request
	 * @param dialect the dialect of the request
	 * @param match the operation
	 * @param credentials the credentials of the request
	 * @param input reads the input
	 * @return the call
	 * @throws VapiException the error of a refused call
	 * @throws IOException when the client closes the connection while the input is read
	 */
	PreparedCall prepare(Exchange exchange, Dialect dialect, OperationCatalogue.Match match, Credentials credentials,
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
		return new PreparedCall(exchange, match, call, request, intercept(exchange));
	}

	/**
	 * Intercepts an exchange with each interceptor, in their order.
	 * @param exchange the exchange of a call or a transfer
	 * @return all that happens before it is carried out
	 * @throws VapiException to end the exchange with an error
	 */
	public Interception intercept(Exchange exchange) {
		Interception all = Interception.NONE;
		for (CallInterceptor interceptor : this.interceptors) {
			all = all.and(interceptor.before(exchange));
		}
		return all;
	}

	/**
	 * Carries out a call after its delay.
	 * @param call the call
	 * @return the result, {@code null} when the operation is void
	 * @throws VapiException the error of a failed call; {@code internal_server_error}
	 * when the operation fails unexpectedly
	 * @throws CustomResponseException for an injected response
	 */
	@Nullable Object perform(PreparedCall call) {
		call.interception().effect().run();
		Operation operation = call.match().operation();
		Object result = invoke(operation, call.input(), call.context());
		if (operation.createsSession()) {
			call.exchange().call(call.match(), call.context().withSession((String) result));
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
		HandlerOverride override = this.overrides.isEmpty() ? null : this.overrides.get(operation);
		Operation.Handler handler = (override != null) ? override.find(operation, request) : null;
		return (handler != null) ? handler : operation.handler();
	}

	/**
	 * A call whose caller and input are known.
	 *
	 * @param exchange the exchange of the request
	 * @param match the operation
	 * @param context the context of the call
	 * @param input the input
	 * @param interception what happens before the call is carried out
	 */
	record PreparedCall(Exchange exchange, OperationCatalogue.Match match, CallContext context, Structure input,
			Interception interception) {

		Duration delay() {
			return this.interception.delay();
		}

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
