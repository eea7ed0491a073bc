package io.github.ovfemulator.vapi.jsonrpc;

import java.util.Optional;

import io.github.ovfemulator.vapi.json.InputException;
import io.github.ovfemulator.vapi.json.VapiJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the envelopes of requests. A faulty one is answered in the order in which the
 * parts are looked at: version, id, method, parameters. A request without an id, which
 * JSON-RPC calls a notification, is no valid one, as the vendor's runtimes cannot answer
 * it either.
 */
public final class JsonRpcEnvelope {

	private JsonRpcEnvelope() {
	}

	public static JsonRpcRequest read(byte[] body) {
		ObjectNode envelope = envelope(body);
		if (!"2.0".equals(envelope.path("jsonrpc").stringValue(null))) {
			throw new JsonRpcException(JsonRpcFailure.INVALID_REQUEST, "The member 'jsonrpc' is to be \"2.0\".");
		}
		JsonNode id = envelope.path("id");
		if (!id.isString() && !id.isIntegralNumber()) {
			throw new JsonRpcException(JsonRpcFailure.INVALID_REQUEST,
					"The member 'id' is to be a string or an integer.");
		}
		JsonNode method = envelope.path("method");
		JsonNode params = envelope.path("params");
		boolean hasNone = params.isNull() || params.isMissingNode();
		if (!method.isString() || !(hasNone || params.isObject())) {
			throw new JsonRpcException(JsonRpcFailure.INVALID_REQUEST,
					"The member 'method' is to be a string and 'params' an object.");
		}
		if (!method.stringValue().equals("invoke")) {
			throw new JsonRpcException(JsonRpcFailure.METHOD_NOT_FOUND, "The only method is 'invoke'.", id);
		}
		return call(id, params);
	}

	private static ObjectNode envelope(byte[] body) {
		JsonNode json;
		try {
			json = VapiJson.read(body);
		}
		catch (InputException ex) {
			throw new JsonRpcException(JsonRpcFailure.PARSE_ERROR, String.valueOf(ex.getMessage()));
		}
		if (json instanceof ObjectNode envelope) {
			return envelope;
		}
		throw new JsonRpcException(JsonRpcFailure.INVALID_REQUEST, "A request is to be one JSON object.");
	}

	private static JsonRpcRequest call(JsonNode id, JsonNode params) {
		String service = text(params, "serviceId", id);
		String operation = text(params, "operationId", id);
		if (!(params.path("ctx") instanceof ObjectNode context)) {
			throw new JsonRpcException(JsonRpcFailure.INVALID_PARAMS, "The parameter 'ctx' is to be an object.", id);
		}
		checkPart(context, "appCtx", id);
		checkPart(context, "securityCtx", id);
		JsonNode input = Optional.ofNullable(params.get("input")).orElseGet(JsonNodeFactory.instance::nullNode);
		if (!TaggedValues.areWellFormed(input)) {
			throw new JsonRpcException(JsonRpcFailure.INVALID_PARAMS,
					"Each object in 'input' is to have one member, a tag; structures have one name.", id);
		}
		return new JsonRpcRequest(id, service, operation, context, input);
	}

	private static String text(JsonNode params, String name, JsonNode id) {
		JsonNode text = params.path(name);
		if (!text.isString()) {
			throw new JsonRpcException(JsonRpcFailure.INVALID_PARAMS, "The parameter '" + name + "' is to be a string.",
					id);
		}
		return text.stringValue();
	}

	private static void checkPart(ObjectNode context, String name, JsonNode id) {
		JsonNode part = context.path(name);
		if (!part.isObject() && !part.isNull() && !part.isMissingNode()) {
			throw new JsonRpcException(JsonRpcFailure.INVALID_PARAMS,
					"The member '" + name + "' of 'ctx' is to be an object or null.", id);
		}
	}

}
