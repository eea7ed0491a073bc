package io.github.ovfemulator.vapi.dialect;

import java.nio.charset.StandardCharsets;

import io.github.ovfemulator.vapi.json.VapiJson;
import io.github.ovfemulator.vapi.type.Secret;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads a request token by token, whatever the order of its members. Of parameters and
 * context only the input and the known scalars are kept.
 */
public final class JsonRpcRequestReader {

	private final byte[] body;

	private final JsonParser parser;

	private @Nullable String version;

	private String id = JsonRpcException.UNKNOWN_ID;

	private @Nullable String method;

	private boolean hasOtherParams;

	private @Nullable String service;

	private @Nullable String operation;

	private boolean hasContext;

	private boolean hasOtherAppContext;

	private boolean hasOtherSecurityContext;

	private @Nullable String operationId;

	private String scheme = "";

	private String session = "";

	private String user = "";

	private String password = "";

	private @Nullable JsonNode input = JsonNodeFactory.instance.nullNode();

	private JsonRpcRequestReader(byte[] body, JsonParser parser) {
		this.body = body;
		this.parser = parser;
	}

	/**
	 * Reads a request by one pass over its body. Its parts are checked in this order:
	 * version, id, method, parameters. A request without an id, a notification in
	 * JSON-RPC, is invalid, since the vendor's runtimes cannot respond to it either.
	 * @param body the body of the HTTP request
	 * @return the request
	 * @throws JsonRpcException for an invalid envelope
	 */
	public static JsonRpcRequest read(byte[] body) {
		try (JsonParser parser = VapiJson.MAPPER.createParser(body)) {
			JsonRpcRequestReader reader = new JsonRpcRequestReader(body, parser);
			reader.readDocument();
			return reader.check();
		}
		catch (JacksonException ex) {
			throw parseError(VapiJson.notJson(ex).getMessage());
		}
	}

	private static JsonRpcException parseError(@Nullable String detail) {
		return new JsonRpcException(JsonRpcFailure.PARSE_ERROR, String.valueOf(detail));
	}

	private void readDocument() {
		JsonToken first = this.parser.nextToken();
		if (first == null) {
			throw parseError("The request body is not JSON: it is empty.");
		}
		if (first == JsonToken.START_OBJECT) {
			readMembers(this::readEnvelope);
		}
		else {
			this.parser.skipChildren();
		}
		if (this.parser.nextToken() != null) {
			throw parseError("The request body is not JSON: something follows its end.");
		}
		if (first != JsonToken.START_OBJECT) {
			throw new JsonRpcException(JsonRpcFailure.INVALID_REQUEST, "A request must be one JSON object.");
		}
	}

	/** Reads the members of an object, whose start is the current token. */
	private void readMembers(Member reader) {
		for (String name = this.parser.nextName(); name != null; name = this.parser.nextName()) {
			JsonToken value = this.parser.nextToken();
			reader.read(name, value);
		}
	}

	private void readEnvelope(String name, JsonToken value) {
		switch (name) {
			case "jsonrpc" -> this.version = text(value);
			case "id" -> this.id = id(value);
			case "method" -> this.method = text(value);
			case "params" -> this.hasOtherParams = !readObject(value, this::readParameter);
			default -> this.parser.skipChildren();
		}
	}

	private void readParameter(String name, JsonToken value) {
		switch (name) {
			case "serviceId" -> this.service = text(value);
			case "operationId" -> this.operation = text(value);
			case "ctx" -> {
				this.hasContext = value == JsonToken.START_OBJECT;
				readObject(value, this::readContext);
			}
			case "input" -> this.input = TaggedValues.read(this.parser);
			default -> this.parser.skipChildren();
		}
	}

	private void readContext(String name, JsonToken value) {
		switch (name) {
			case "appCtx" -> this.hasOtherAppContext = !readObject(value, this::readAppContext);
			case "securityCtx" -> this.hasOtherSecurityContext = !readObject(value, this::readSecurityContext);
			default -> this.parser.skipChildren();
		}
	}

	private void readAppContext(String name, JsonToken value) {
		if (name.equals("opId")) {
			this.operationId = text(value);
		}
		else {
			this.parser.skipChildren();
		}
	}

	private void readSecurityContext(String name, JsonToken value) {
		switch (name) {
			case "schemeId" -> this.scheme = textOrEmpty(value);
			case "sessionId" -> this.session = textOrEmpty(value);
			case "userName" -> this.user = textOrEmpty(value);
			case "password" -> this.password = textOrEmpty(value);
			default -> this.parser.skipChildren();
		}
	}

	/** Reads an object; returns whether the value is one, or {@code null} of JSON. */
	private boolean readObject(JsonToken value, Member reader) {
		if (value == JsonToken.START_OBJECT) {
			readMembers(reader);
			return true;
		}
		this.parser.skipChildren();
		return value == JsonToken.VALUE_NULL;
	}

	private @Nullable String text(JsonToken value) {
		if (value == JsonToken.VALUE_STRING) {
			return this.parser.getString();
		}
		this.parser.skipChildren();
		return null;
	}

	private String textOrEmpty(JsonToken value) {
		String text = text(value);
		return (text != null) ? text : "";
	}

	/** Returns the id as the client has written it. */
	private String id(JsonToken value) {
		if (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT) {
			int start = (int) this.parser.currentTokenLocation().getByteOffset();
			this.parser.finishToken();
			int end = (int) this.parser.currentLocation().getByteOffset();
			return new String(this.body, start, end - start, StandardCharsets.UTF_8);
		}
		this.parser.skipChildren();
		return JsonRpcException.UNKNOWN_ID;
	}

	private JsonRpcRequest check() {
		if (!"2.0".equals(this.version)) {
			throw new JsonRpcException(JsonRpcFailure.INVALID_REQUEST, "The member 'jsonrpc' must be \"2.0\".");
		}
		if (this.id.equals(JsonRpcException.UNKNOWN_ID)) {
			throw new JsonRpcException(JsonRpcFailure.INVALID_REQUEST,
					"The member 'id' must be a string or an integer.");
		}
		if (this.method == null || this.hasOtherParams) {
			throw new JsonRpcException(JsonRpcFailure.INVALID_REQUEST,
					"The member 'method' must be a string and 'params' an object.");
		}
		if (!this.method.equals("invoke")) {
			throw new JsonRpcException(JsonRpcFailure.METHOD_NOT_FOUND, "The only method is 'invoke'.", this.id);
		}
		String serviceId = require("serviceId", this.service);
		String name = require("operationId", this.operation);
		if (!this.hasContext) {
			throw badParameter("The parameter 'ctx' must be an object.");
		}
		if (this.hasOtherAppContext || this.hasOtherSecurityContext) {
			throw badParameter("The member '" + (this.hasOtherAppContext ? "appCtx" : "securityCtx")
					+ "' of 'ctx' must be an object or null.");
		}
		if (this.input == null) {
			throw badParameter("Each object in 'input' is to have one member, a tag; structures have one name.");
		}
		return new JsonRpcRequest(this.id, serviceId, name, this.operationId, new JsonRpcRequest.SecurityContext(
				this.scheme, new Secret(this.session), this.user, new Secret(this.password)), this.input);
	}

	private String require(String name, @Nullable String text) {
		if (text == null) {
			throw badParameter("The parameter '" + name + "' must be a string.");
		}
		return text;
	}

	private JsonRpcException badParameter(String detail) {
		return new JsonRpcException(JsonRpcFailure.INVALID_PARAMS, detail, this.id);
	}

	/** Reads the value of a member up to its end. */
	@FunctionalInterface
	private interface Member {

		void read(String name, JsonToken value);

	}

}
