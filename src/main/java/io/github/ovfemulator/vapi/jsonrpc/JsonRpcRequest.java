package io.github.ovfemulator.vapi.jsonrpc;

import java.util.Optional;

import io.github.ovfemulator.vapi.json.InputException;
import io.github.ovfemulator.vapi.json.VapiJson;
import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.text.LogText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request with a valid envelope.
 *
 * @param id the client's id of the request, a string or an integer
 * @param service the service id
 * @param operation the operation id
 * @param context the {@code ctx} of the call, which may hold a password
 * @param input the value of {@code input}
 */
public record JsonRpcRequest(JsonNode id, String service, String operation, ObjectNode context, JsonNode input) {

	/**
	 * Reads a request. Its parts are checked in this order: version, id, method,
	 * parameters. A request without an id, a notification in JSON-RPC, is invalid, since
	 * the vendor's runtimes cannot respond to it either.
	 * @param body the body of the HTTP request
	 * @return the request
	 * @throws JsonRpcException for an invalid envelope
	 */
	public static JsonRpcRequest read(byte[] body) {
		ObjectNode envelope = envelope(body);
		if (!"2.0".equals(envelope.path("jsonrpc").stringValue(null))) {
			throw new JsonRpcException(JsonRpcFailure.INVALID_REQUEST, "The member 'jsonrpc' must be \"2.0\".");
		}
		JsonNode id = envelope.path("id");
		if (!id.isString() && !id.isIntegralNumber()) {
			throw new JsonRpcException(JsonRpcFailure.INVALID_REQUEST,
					"The member 'id' must be a string or an integer.");
		}
		JsonNode method = envelope.path("method");
		JsonNode params = envelope.path("params");
		boolean hasNone = params.isNull() || params.isMissingNode();
		if (!method.isString() || !(hasNone || params.isObject())) {
			throw new JsonRpcException(JsonRpcFailure.INVALID_REQUEST,
					"The member 'method' must be a string and 'params' an object.");
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
		throw new JsonRpcException(JsonRpcFailure.INVALID_REQUEST, "A request must be one JSON object.");
	}

	private static JsonRpcRequest call(JsonNode id, JsonNode params) {
		String service = text(params, "serviceId", id);
		String operation = text(params, "operationId", id);
		if (!(params.path("ctx") instanceof ObjectNode context)) {
			throw new JsonRpcException(JsonRpcFailure.INVALID_PARAMS, "The parameter 'ctx' must be an object.", id);
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
			throw new JsonRpcException(JsonRpcFailure.INVALID_PARAMS, "The parameter '" + name + "' must be a string.",
					id);
		}
		return text.stringValue();
	}

	private static void checkPart(ObjectNode context, String name, JsonNode id) {
		JsonNode part = context.path(name);
		if (!part.isObject() && !part.isNull() && !part.isMissingNode()) {
			throw new JsonRpcException(JsonRpcFailure.INVALID_PARAMS,
					"The member '" + name + "' of 'ctx' must be an object or null.", id);
		}
	}

	/** Returns the operation, fit for a log and without secrets. */
	@Override
	public String toString() {
		return isName(this.service) && isName(this.operation) ? LogText.printable(this.service + "." + this.operation)
				: "an operation whose name has other characters than letters, dots and underscores";
	}

	private static boolean isName(String text) {
		return text.chars()
			.allMatch((character) -> Characters.isLetter(character) || character == '.' || character == '_');
	}

}
