package io.github.ovfemulator.web;

import java.io.IOException;
import java.util.List;

import io.github.ovfemulator.vapi.dialect.JsonRpcException;
import io.github.ovfemulator.vapi.dialect.JsonRpcFailure;
import io.github.ovfemulator.vapi.dialect.JsonRpcRequest;
import io.github.ovfemulator.vapi.dialect.JsonRpcRequestReader;
import io.github.ovfemulator.vapi.dialect.JsonRpcResponses;
import io.github.ovfemulator.vapi.json.JsonDecoding;
import io.github.ovfemulator.vapi.json.JsonRpcDecoding;
import io.github.ovfemulator.vapi.json.StructureReader;
import io.github.ovfemulator.vapi.json.VapiResponse;
import io.github.ovfemulator.vapi.operation.Dialect;
import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * Serves the operations of the catalogue over JSON-RPC on {@code POST /api}, whatever the
 * content type of the request.
 */
@Component
class JsonRpcEndpoint implements Endpoint {

	private static final Logger logger = LoggerFactory.getLogger(JsonRpcEndpoint.class);

	private final OperationCatalogue catalogue;

	private final OperationInvoker invoker;

	private final RequestBodies bodies;

	private final RequestDelays delays;

	private final ResponseSender responses;

	private final JsonDecoding decoding = new JsonRpcDecoding();

	private final StructureReader reader = new StructureReader(this.decoding);

	private final JsonRpcResponses writer = new JsonRpcResponses();

	JsonRpcEndpoint(OperationCatalogue catalogue, OperationInvoker invoker, RequestBodies bodies, RequestDelays delays,
			ResponseSender responses) {
		this.catalogue = catalogue;
		this.invoker = invoker;
		this.bodies = bodies;
		this.delays = delays;
		this.responses = responses;
	}

	@Override
	public List<String> paths() {
		return List.of("/api");
	}

	@Override
	public void serve(HttpServletRequest http, HttpServletResponse response) throws IOException {
		if (!http.getMethod().equals("POST")) {
			throw new RouteNotFoundException("calls over JSON-RPC are POST /api");
		}
		Exchange exchange = Exchange.of(http);
		JsonRpcRequest request;
		OperationInvoker.PreparedCall call;
		try {
			request = read(exchange);
		}
		catch (VapiException ex) {
			this.responses.send(refusal(exchange, ex), http, response);
			return;
		}
		catch (JsonRpcException ex) {
			logger.debug("A request failed: {}", ex.failure());
			this.responses.send(this.writer.failure(ex), http, response);
			return;
		}
		try {
			call = prepare(exchange, request);
		}
		catch (RuntimeException ex) {
			this.responses.send(failure(exchange, request, ex), http, response);
			return;
		}
		Continuation.proceed(http, response, this.delays, call.delay(),
				(target) -> this.responses.send(perform(call, request), http, target));
	}

	private JsonRpcRequest read(Exchange exchange) throws IOException {
		JsonRpcRequest request = JsonRpcRequestReader.read(this.bodies.read(exchange.request()));
		JsonRpcHeaders.checkOperation(exchange.request(), request);
		exchange.operationId(JsonRpcHeaders.operationId(exchange.request(), request));
		return request;
	}

	/** Refuses a body that has not been read, so that its id is not known. */
	private VapiResponse refusal(Exchange exchange, VapiException ex) {
		if (ex.error().type() != ErrorType.SERVICE_UNAVAILABLE) {
			return this.writer
				.failure(new JsonRpcException(JsonRpcFailure.INVALID_REQUEST, String.valueOf(ex.getMessage())));
		}
		exchange.error(ex.error());
		exchange.status(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
		return this.writer.error(JsonRpcException.UNKNOWN_ID, ex.error());
	}

	private OperationInvoker.PreparedCall prepare(Exchange exchange, JsonRpcRequest request) throws IOException {
		OperationCatalogue.Match match = match(request);
		return this.invoker.prepare(exchange, Dialect.JSON_RPC, match,
				JsonRpcHeaders.credentials(exchange.request(), request),
				() -> input(request.input(), match.operation()));
	}

	private VapiResponse perform(OperationInvoker.PreparedCall call, JsonRpcRequest request) {
		try {
			return this.writer.result(request.id(), this.invoker.perform(call), call.match().operation().output(),
					this.responses.maxSize());
		}
		catch (RuntimeException ex) {
			return failure(call.exchange(), request, ex);
		}
	}

	private VapiResponse failure(Exchange exchange, JsonRpcRequest request, RuntimeException ex) {
		if (ex instanceof VapiException known) {
			logger.debug("{}", known.summary());
			exchange.error(known.error());
			return this.writer.error(request.id(), known.error());
		}
		if (ex instanceof CustomResponseException custom) {
			return custom.response();
		}
		logger.error("A call failed unexpectedly: {}", request, ex);
		return this.writer.failure(new JsonRpcException(JsonRpcFailure.INTERNAL_ERROR,
				"The emulator failed unexpectedly; see its log.", request.id()));
	}

	private OperationCatalogue.Match match(JsonRpcRequest request) {
		OperationCatalogue.Match match = this.catalogue.match(request.service(), request.operation());
		if (match != null) {
			return match;
		}
		logger.info("{}", this.catalogue.describeUnserved(request.toString(), "",
				(operation) -> operation.isNamed(request.service(), request.operation())));
		boolean unknownService = this.catalogue.operations(request.service()).isEmpty();
		LocalizableMessage message = unknownService
				? LocalizableMessage.of("vapi.method.input.invalid.interface",
						"There is no service '%s'; /__admin/operations lists the emulated services.", request.service())
				: LocalizableMessage.of("vapi.method.input.invalid.method",
						"The service has no operation '%s'; /__admin/operations lists the emulated operations.",
						request.operation());
		throw VapiException.of(ErrorType.OPERATION_NOT_FOUND, message);
	}

	/**
	 * The name of the structure, {@code operation-input}, is not checked. As in a path, a
	 * session id and the like need no reader.
	 */
	private Structure input(JsonNode input, Operation operation) {
		JsonDecoding.NamedFields parameters = this.decoding.readStructure(input);
		if (parameters == null) {
			throw VapiException.of(ErrorType.INVALID_ARGUMENT, LocalizableMessage.of("vapi.method.input.invalid",
					"The input must be a STRUCTURE of the operation's parameters."));
		}
		ObjectNode fields = parameters.fields();
		Structure ids = operation.input().createFromTexts(fields.size(), (name) -> fields.path(name).stringValue(null));
		return (ids != null) ? ids : this.reader.readInput(fields, operation.input());
	}

}
