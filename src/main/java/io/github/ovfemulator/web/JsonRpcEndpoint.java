package io.github.ovfemulator.web;

import java.io.IOException;
import java.util.List;

import io.github.ovfemulator.vapi.json.JsonEncoding;
import io.github.ovfemulator.vapi.json.JsonRpcEncoding;
import io.github.ovfemulator.vapi.json.StructureReader;
import io.github.ovfemulator.vapi.json.VapiResponse;
import io.github.ovfemulator.vapi.jsonrpc.JsonRpcException;
import io.github.ovfemulator.vapi.jsonrpc.JsonRpcFailure;
import io.github.ovfemulator.vapi.jsonrpc.JsonRpcRequest;
import io.github.ovfemulator.vapi.jsonrpc.JsonRpcRequests;
import io.github.ovfemulator.vapi.jsonrpc.JsonRpcResponses;
import io.github.ovfemulator.vapi.operation.Dialect;
import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.github.ovfemulator.vapi.operation.UnemulatedOperation;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/**
 * Serves the operations of the catalogue over JSON-RPC.
 */
@Component
class JsonRpcEndpoint {

	private static final Logger logger = LoggerFactory.getLogger(JsonRpcEndpoint.class);

	private final OperationCatalogue catalogue;

	private final OperationInvoker calls;

	private final RequestBodies bodies;

	private final JsonEncoding notation = new JsonRpcEncoding();

	private final StructureReader reader = new StructureReader(this.notation);

	private final JsonRpcResponses answers = new JsonRpcResponses();

	JsonRpcEndpoint(OperationCatalogue catalogue, OperationInvoker calls, RequestBodies bodies) {
		this.catalogue = catalogue;
		this.calls = calls;
		this.bodies = bodies;
	}

	/**
	 * Serves a request.
	 * @param http the request
	 * @return the answer, whatever goes wrong
	 * @throws IOException when the client goes away
	 */
	VapiResponse serve(HttpServletRequest http) throws IOException {
		try {
			JsonRpcRequest request = JsonRpcRequests.read(body(http));
			JsonRpcHeaders.checkOperation(http, request);
			OperationIds.set(JsonRpcHeaders.operationId(http, request));
			return serve(http, request);
		}
		catch (JsonRpcException ex) {
			logger.debug("A request failed: {}", ex.failure());
			return this.answers.failure(ex);
		}
	}

	private byte[] body(HttpServletRequest http) throws IOException {
		try {
			return this.bodies.read(http);
		}
		catch (VapiException ex) {
			throw new JsonRpcException(JsonRpcFailure.INVALID_REQUEST, String.valueOf(ex.getMessage()));
		}
	}

	private VapiResponse serve(HttpServletRequest http, JsonRpcRequest request) throws IOException {
		try {
			Operation operation = operation(request);
			OperationInvoker.Outcome outcome = this.calls.carryOut(Exchange.of(http), Dialect.JSON_RPC, operation,
					JsonRpcHeaders.credentials(http, request), OperationIds.current(),
					() -> input(request.input(), operation));
			return this.answers.result(request.id(), outcome.result(), operation.output());
		}
		catch (VapiException ex) {
			logger.debug("{}", ex.summary());
			Exchange.of(http).error(ex.error());
			return this.answers.error(request.id(), ex.error());
		}
		catch (CustomResponseException ex) {
			return ex.answer();
		}
		catch (RuntimeException ex) {
			logger.error("A call failed unexpectedly: {}", request, ex);
			throw new JsonRpcException(JsonRpcFailure.INTERNAL_ERROR,
					"The emulator failed unexpectedly; its log says why.", request.id());
		}
	}

	private Operation operation(JsonRpcRequest request) {
		List<Operation> operations = this.catalogue.operations(request.service());
		for (Operation operation : operations) {
			if (operation.name().equals(request.operation())) {
				return operation;
			}
		}
		logger.info("{}", UnemulatedOperation.describe(request.toString(),
				UnemulatedOperation.find(request.service(), request.operation())));
		LocalizableMessage message = operations.isEmpty() ? LocalizableMessage.of("vapi.method.input.invalid.interface",
				"There is no service '%s' here; check its name, or the README for what is emulated.", request.service())
				: LocalizableMessage.of("vapi.method.input.invalid.method",
						"The service has no operation '%s' here; check its name, or the README for what is emulated.",
						request.operation());
		throw VapiException.of(ErrorType.OPERATION_NOT_FOUND, message);
	}

	/** The name of the structure, {@code operation-input}, is not looked at. */
	private Structure input(JsonNode input, Operation operation) {
		JsonEncoding.NamedFields parameters = this.notation.readStructure(input);
		if (parameters == null) {
			throw VapiException.of(ErrorType.INVALID_ARGUMENT, LocalizableMessage.of("vapi.method.input.invalid",
					"The input is to be a STRUCTURE of the operation's parameters."));
		}
		return this.reader.readInput(parameters.fields(), operation.input());
	}

}
