package io.github.ovfemulator.web;

import java.io.IOException;
import java.util.List;

import io.github.ovfemulator.vapi.json.JsonDecoding;
import io.github.ovfemulator.vapi.json.JsonRpcDecoding;
import io.github.ovfemulator.vapi.json.StructureReader;
import io.github.ovfemulator.vapi.json.VapiResponse;
import io.github.ovfemulator.vapi.jsonrpc.JsonRpcException;
import io.github.ovfemulator.vapi.jsonrpc.JsonRpcFailure;
import io.github.ovfemulator.vapi.jsonrpc.JsonRpcRequest;
import io.github.ovfemulator.vapi.jsonrpc.JsonRpcResponses;
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

	private final ResponseSender responses;

	private final JsonDecoding decoding = new JsonRpcDecoding();

	private final StructureReader reader = new StructureReader(this.decoding);

	private final JsonRpcResponses writer = new JsonRpcResponses();

	JsonRpcEndpoint(OperationCatalogue catalogue, OperationInvoker invoker, RequestBodies bodies,
			ResponseSender responses) {
		this.catalogue = catalogue;
		this.invoker = invoker;
		this.bodies = bodies;
		this.responses = responses;
	}

	@Override
	public List<String> paths() {
		return List.of("/api");
	}

	@Override
	public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (!request.getMethod().equals("POST")) {
			throw new RouteNotFoundException();
		}
		this.responses.send(serve(Exchange.of(request)), request, response);
	}

	private VapiResponse serve(Exchange exchange) throws IOException {
		try {
			JsonRpcRequest request = JsonRpcRequest.read(body(exchange));
			JsonRpcHeaders.checkOperation(exchange.request(), request);
			exchange.operationId(JsonRpcHeaders.operationId(exchange.request(), request));
			return serve(exchange, request);
		}
		catch (JsonRpcException ex) {
			logger.debug("A request failed: {}", ex.failure());
			return this.writer.failure(ex);
		}
	}

	private byte[] body(Exchange exchange) throws IOException {
		try {
			return this.bodies.read(exchange.request());
		}
		catch (VapiException ex) {
			throw new JsonRpcException(JsonRpcFailure.INVALID_REQUEST, String.valueOf(ex.getMessage()));
		}
	}

	private VapiResponse serve(Exchange exchange, JsonRpcRequest request) throws IOException {
		try {
			OperationCatalogue.Match match = match(request);
			Operation operation = match.operation();
			Object result = this.invoker.invoke(exchange, Dialect.JSON_RPC, match,
					JsonRpcHeaders.credentials(exchange.request(), request), () -> input(request.input(), operation));
			return this.writer.result(request.id(), result, operation.output(), this.responses.maxSize());
		}
		catch (VapiException ex) {
			logger.debug("{}", ex.summary());
			exchange.error(ex.error());
			return this.writer.error(request.id(), ex.error());
		}
		catch (CustomResponseException ex) {
			return ex.response();
		}
		catch (RuntimeException ex) {
			logger.error("A call failed unexpectedly: {}", request, ex);
			throw new JsonRpcException(JsonRpcFailure.INTERNAL_ERROR, "The emulator failed unexpectedly; see its log.",
					request.id());
		}
	}

	private OperationCatalogue.Match match(JsonRpcRequest request) {
		OperationCatalogue.Match match = this.catalogue.match(request.service(), request.operation());
		if (match != null) {
			return match;
		}
		logger.info("{}", this.catalogue.describeUnserved(request.toString(),
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

	/** The name of the structure, {@code operation-input}, is not checked. */
	private Structure input(JsonNode input, Operation operation) {
		JsonDecoding.NamedFields parameters = this.decoding.readStructure(input);
		if (parameters == null) {
			throw VapiException.of(ErrorType.INVALID_ARGUMENT, LocalizableMessage.of("vapi.method.input.invalid",
					"The input must be a STRUCTURE of the operation's parameters."));
		}
		return this.reader.readInput(parameters.fields(), operation.input());
	}

}
