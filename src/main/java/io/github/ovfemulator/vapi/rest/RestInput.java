package io.github.ovfemulator.vapi.rest;

import java.util.Map;

import io.github.ovfemulator.vapi.json.StructureReader;
import io.github.ovfemulator.vapi.json.VapiJson;
import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.StructureType;
import io.github.ovfemulator.vapi.type.VapiException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts an operation's input together from where a REST dialect carries it: path, query
 * and body.
 */
public final class RestInput {

	private final RestDialect style;

	private final StructureReader reader;

	public RestInput(RestDialect style) {
		this.style = style;
		this.reader = new StructureReader(style.notation());
	}

	/**
	 * Reads the input of an operation. The body of a {@code GET} is not part of it.
	 * @param method the HTTP method
	 * @param match the operation and the path's variables
	 * @param query the query
	 * @param body the body, empty where there is none
	 * @return the request record
	 */
	public Structure read(String method, RestRouter.Match match, RestQuery query, byte[] body) {
		Operation operation = match.operation();
		StructureType type = operation.input();
		ObjectNode input = VapiJson.MAPPER.createObjectNode();
		this.style.putQuery(query, input, type);
		match.variables().forEach((name, value) -> {
			requireNew(input, name, type);
			input.put(name, value);
		});
		if (body.length > 0 && !method.equals("GET")) {
			addBody(input, body, type);
		}
		return this.reader.readInput(input, type);
	}

	private void addBody(ObjectNode input, byte[] body, StructureType type) {
		JsonNode json = VapiJson.read(body);
		if (!(json instanceof ObjectNode parameters)) {
			throw VapiException.of(ErrorType.INVALID_ARGUMENT,
					LocalizableMessage.of("emulator.vapi.body.no_object",
							"The request body is to be one JSON object with the parameters %s.",
							String.join(", ", type.fields().keySet())));
		}
		for (Map.Entry<String, JsonNode> parameter : parameters.properties()) {
			requireNew(input, parameter.getKey(), type);
			input.set(parameter.getKey(), parameter.getValue());
		}
	}

	/** Nothing is said in two places. */
	private void requireNew(ObjectNode input, String name, StructureType type) {
		if (input.has(name)) {
			throw VapiException.of(ErrorType.UNEXPECTED_INPUT,
					this.style.notation().unexpectedField(name, type.name()));
		}
	}

}
