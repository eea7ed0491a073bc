package io.github.ovfemulator.web;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import io.github.ovfemulator.vapi.dialect.RestDialect;
import io.github.ovfemulator.vapi.dialect.RestQuery;
import io.github.ovfemulator.vapi.json.VapiResponse;
import io.github.ovfemulator.vapi.operation.Dialect;
import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * Serves the operations of the catalogue in a REST dialect, under {@code /rest} or
 * {@code /api}. Any other path, method or action is not found.
 */
final class RestEndpoint implements Endpoint {

	private static final byte[] NO_BODY = new byte[0];

	private final RestDialect dialect;

	private final OperationCatalogue catalogue;

	private final OperationInvoker invoker;

	private final RequestBodies bodies;

	private final List<ResponseHeaderCustomizer> customizers;

	private final Set<Operation> customized = Collections.newSetFromMap(new IdentityHashMap<>());

	private final RequestDelays delays;

	private final ResponseSender responses;

	RestEndpoint(RestDialect dialect, OperationCatalogue catalogue, OperationInvoker invoker, RequestBodies bodies,
			List<ResponseHeaderCustomizer> customizers, RequestDelays delays, ResponseSender responses) {
		this.dialect = dialect;
		this.catalogue = catalogue;
		this.invoker = invoker;
		this.bodies = bodies;
		this.customizers = customizers;
		catalogue.operations()
			.stream()
			.filter((operation) -> customizers.stream().anyMatch((customizer) -> customizer.supports(operation)))
			.forEach(this.customized::add);
		this.delays = delays;
		this.responses = responses;
	}

	@Override
	public List<String> paths() {
		return List.of((this.dialect.dialect() == Dialect.API) ? "/api/**" : "/rest/**");
	}

	@Override
	public void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
		String path = Endpoint.path(request);
		RestQuery query = (request.getQueryString() != null) ? this.dialect.query(path, request.getQueryString())
				: null;
		OperationCatalogue.Match match = this.catalogue.match(this.dialect.dialect(), request.getMethod(), path, query);
		if (match == null) {
			throw new RouteNotFoundException();
		}
		Exchange exchange = Exchange.of(request);
		OperationInvoker.PreparedCall call = this.invoker.prepare(exchange, this.dialect.dialect(), match,
				HttpCredentials.of(request),
				() -> this.dialect.readInput(match, query, inputBody(exchange), request.getHeader("Client-Token")));
		Continuation.proceed(request, response, this.delays, call.delay(), (target) -> perform(call, request, target));
	}

	private void perform(OperationInvoker.PreparedCall call, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		Object result = this.invoker.perform(call);
		Operation operation = call.match().operation();
		VapiResponse created = this.dialect.result(operation, result, this.responses.maxSize());
		if (this.customized.contains(operation)) {
			customize(call.exchange(), operation, result, created);
		}
		this.responses.send(created, request, response);
	}

	/**
	 * The body of a {@code GET} is not part of the input.
	 */
	private byte[] inputBody(Exchange exchange) throws IOException {
		if (!exchange.body().mayExist()) {
			exchange.body().bytes(NO_BODY);
			return NO_BODY;
		}
		byte[] body = this.bodies.read(exchange.request());
		return exchange.request().getMethod().equals("GET") ? NO_BODY : body;
	}

	private void customize(Exchange exchange, Operation operation, @Nullable Object result, VapiResponse created) {
		for (ResponseHeaderCustomizer customizer : this.customizers) {
			if (customizer.supports(operation)) {
				customizer.customize(this.dialect.dialect(), result, exchange.request(), created.headers());
			}
		}
	}

}
