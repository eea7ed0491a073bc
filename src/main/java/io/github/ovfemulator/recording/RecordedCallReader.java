package io.github.ovfemulator.recording;

import io.github.ovfemulator.vapi.dialect.JsonRpcException;
import io.github.ovfemulator.vapi.dialect.JsonRpcRequest;
import io.github.ovfemulator.vapi.dialect.JsonRpcRequestReader;
import io.github.ovfemulator.vapi.dialect.RestDialect;
import io.github.ovfemulator.vapi.dialect.RestQuery;
import io.github.ovfemulator.vapi.json.ApiDecoding;
import io.github.ovfemulator.vapi.json.InputException;
import io.github.ovfemulator.vapi.json.JsonDecoding;
import io.github.ovfemulator.vapi.json.JsonRpcDecoding;
import io.github.ovfemulator.vapi.json.RestDecoding;
import io.github.ovfemulator.vapi.json.StructureReader;
import io.github.ovfemulator.vapi.json.VapiJson;
import io.github.ovfemulator.vapi.operation.Dialect;
import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.text.Split;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the call in an exchange, in any of the three dialects.
 */
public final class RecordedCallReader {

	private static final byte[] NO_BODY = new byte[0];

	private final OperationCatalogue catalogue;

	/** Unions are not checked: the vendor's servers do not always keep them. */
	private final StructureReader rest = new StructureReader(new RestDecoding()).withoutUnions();

	private final StructureReader api = new StructureReader(new ApiDecoding()).withoutUnions();

	private final JsonDecoding rpcDecoding = new JsonRpcDecoding();

	private final StructureReader rpc = new StructureReader(this.rpcDecoding).withoutUnions();

	public RecordedCallReader(OperationCatalogue catalogue) {
		this.catalogue = catalogue;
	}

	/**
	 * Reads a call.
	 * @return the call, or {@code null} if the exchange is none of an emulated operation
	 * @throws UnreadableCallException if the call of an emulated operation cannot be read
	 */
	public @Nullable RecordedCall read(RecordedExchange exchange) throws UnreadableCallException {
		String path = exchange.path();
		try {
			if (path.equals("/api")) {
				return exchange.method().equals("POST") ? jsonRpcCall(exchange) : null;
			}
			return (path.startsWith("/rest/") || path.startsWith("/api/")) ? restCall(exchange, path) : null;
		}
		catch (VapiException ex) {
			throw new UnreadableCallException(null, reason(ex));
		}
	}

	/**
	 * Finds the operation of an exchange, whatever its bodies are.
	 * @return the operation, or {@code null} if the exchange is none of an emulated
	 * operation
	 */
	public @Nullable Target find(RecordedExchange exchange) {
		String path = exchange.path();
		OperationCatalogue.Match match = null;
		Dialect dialect = Dialect.JSON_RPC;
		try {
			if (path.equals("/api")) {
				JsonNode call = VapiJson.read(exchange.request()).path("params");
				match = this.catalogue.match(call.path("serviceId").asString(""),
						call.path("operationId").asString(""));
			}
			else if (path.startsWith("/rest/") || path.startsWith("/api/")) {
				RestDialect rest = RestDialect.ofPath(path);
				dialect = rest.dialect();
				match = this.catalogue.match(dialect, exchange.method(), path,
						exchange.query().isEmpty() ? null : rest.query(path, exchange.query()));
			}
		}
		catch (VapiException ex) {
			return null;
		}
		return (match != null) ? new Target(match, dialect) : null;
	}

	/**
	 * Reads the input of a call, whatever its answer is.
	 * @return the input, or {@code null} if it cannot be read
	 */
	public @Nullable Structure input(RecordedExchange exchange, Target target) {
		try {
			if (target.dialect() == Dialect.JSON_RPC) {
				JsonDecoding.NamedFields parameters = this.rpcDecoding
					.readStructure(VapiJson.read(exchange.request()).at("/params/input"));
				return (parameters != null) ? this.rpc.readInput(parameters.fields(), target.operation().input())
						: null;
			}
			String path = exchange.path();
			RestDialect dialect = RestDialect.ofPath(path);
			return restInput(exchange, target.match(), dialect,
					exchange.query().isEmpty() ? null : dialect.query(path, exchange.query()));
		}
		catch (VapiException ex) {
			return null;
		}
	}

	private static Structure restInput(RecordedExchange exchange, OperationCatalogue.Match match, RestDialect dialect,
			@Nullable RestQuery query) {
		byte[] body = exchange.method().equals("GET") ? NO_BODY : exchange.request();
		return dialect.readInput(match, query, body, null);
	}

	private @Nullable RecordedCall restCall(RecordedExchange exchange, String path) throws UnreadableCallException {
		RestDialect dialect = RestDialect.ofPath(path);
		RestQuery query = exchange.query().isEmpty() ? null : dialect.query(path, exchange.query());
		OperationCatalogue.Match match = this.catalogue.match(dialect.dialect(), exchange.method(), path, query);
		if (match == null) {
			return null;
		}
		String field = match.operation().session();
		String session = (field != null) ? match.variables().get(field) : null;
		try {
			Structure input = restInput(exchange, match, dialect, query);
			return call(exchange, match, input, restOutcome(exchange, match.operation(), dialect.dialect()));
		}
		catch (VapiException ex) {
			throw new UnreadableCallException(session, reason(ex));
		}
	}

	private RecordedCall.Outcome restOutcome(RecordedExchange exchange, Operation operation, Dialect dialect) {
		StructureReader reader = (dialect == Dialect.API) ? this.api : this.rest;
		VapiType output = operation.output();
		boolean failed = exchange.status() >= 400;
		if (!failed && output == VapiType.Scalar.VOID) {
			return new RecordedCall.Outcome(null, null);
		}
		JsonNode body = VapiJson.read(exchange.response());
		JsonNode value = (dialect == Dialect.API) ? body : body.path("value");
		if (!failed) {
			return new RecordedCall.Outcome(reader.readResult(value, output), null);
		}
		if (dialect == Dialect.REST && value instanceof ObjectNode error) {
			error.set("@class", body.path("type"));
		}
		return new RecordedCall.Outcome(null, error(reader, value));
	}

	private @Nullable RecordedCall jsonRpcCall(RecordedExchange exchange) throws UnreadableCallException {
		JsonRpcRequest request;
		try {
			request = JsonRpcRequestReader.read(exchange.request());
		}
		catch (JsonRpcException ex) {
			throw new UnreadableCallException(null, "The request is not a valid JSON-RPC call.");
		}
		OperationCatalogue.Match match = this.catalogue.match(request.service(), request.operation());
		if (match == null) {
			return null;
		}
		String session = null;
		try {
			JsonDecoding.NamedFields parameters = this.rpcDecoding.readStructure(request.input());
			if (parameters == null) {
				throw new UnreadableCallException(null, "The input of the call is not a structure.");
			}
			String field = match.operation().session();
			session = (field != null) ? parameters.fields().path(field).stringValue(null) : null;
			Structure input = this.rpc.readInput(parameters.fields(), match.operation().input());
			return call(exchange, match, input, jsonRpcOutcome(exchange, match.operation(), session));
		}
		catch (VapiException ex) {
			throw new UnreadableCallException(session, reason(ex));
		}
	}

	private RecordedCall.Outcome jsonRpcOutcome(RecordedExchange exchange, Operation operation,
			@Nullable String session) throws UnreadableCallException {
		JsonNode result = VapiJson.read(exchange.response()).path("result");
		JsonNode error = result.get("error");
		if (error != null) {
			return new RecordedCall.Outcome(null, error(this.rpc, error));
		}
		JsonNode output = result.get("output");
		if (output == null) {
			throw new UnreadableCallException(session, "The response has no result.");
		}
		boolean empty = operation.output() == VapiType.Scalar.VOID;
		return new RecordedCall.Outcome(empty ? null : this.rpc.readResult(output, operation.output()), null);
	}

	private static @Nullable StandardError error(StructureReader reader, JsonNode json) {
		return (StandardError) reader.readResult(json, VapiType.Scalar.ANY_ERROR);
	}

	private static RecordedCall call(RecordedExchange exchange, OperationCatalogue.Match match, Structure input,
			RecordedCall.Outcome outcome) {
		Operation operation = match.operation();
		String session = (operation.createsSession() && outcome.result() instanceof String created) ? created
				: match.session(input);
		return new RecordedCall(exchange.number(), exchange.time(), operation, session, input, outcome);
	}

	/** The id of the message and the place, since the message may contain values. */
	private static String reason(VapiException ex) {
		String id = ex.error().messages().isEmpty() ? ex.error().type().name()
				: ex.error().messages().get(ex.error().messages().size() - 1).id();
		String place = (ex instanceof InputException input) ? place(input.pointer()) : "";
		return "The call cannot be read: " + id + (place.isEmpty() ? "" : " at " + place) + ".";
	}

	private static String place(String pointer) {
		StringBuilder place = new StringBuilder();
		for (String segment : Split.at(pointer, '/')) {
			if (!segment.isEmpty()) {
				boolean harmless = Characters.areAll(segment, 1, 64,
						(each) -> Characters.isLowerCase(each) || Characters.isDigit(each) || each == '_');
				place.append('/').append(harmless ? segment : "***");
			}
		}
		return place.toString();
	}

	/**
	 * The operation that an exchange calls.
	 *
	 * @param match the operation with the variables of the path
	 * @param dialect the dialect of the call
	 */
	public record Target(OperationCatalogue.Match match, Dialect dialect) {

		public Operation operation() {
			return this.match.operation();
		}

	}

}
