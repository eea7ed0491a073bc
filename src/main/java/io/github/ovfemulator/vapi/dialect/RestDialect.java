package io.github.ovfemulator.vapi.dialect;

import java.util.Map;

import io.github.ovfemulator.vapi.json.ApiDecoding;
import io.github.ovfemulator.vapi.json.ApiEncoding;
import io.github.ovfemulator.vapi.json.JsonDecoding;
import io.github.ovfemulator.vapi.json.JsonEncoding;
import io.github.ovfemulator.vapi.json.MessageBody;
import io.github.ovfemulator.vapi.json.RestDecoding;
import io.github.ovfemulator.vapi.json.RestEncoding;
import io.github.ovfemulator.vapi.json.StructureReader;
import io.github.ovfemulator.vapi.json.StructureWriter;
import io.github.ovfemulator.vapi.json.VapiJson;
import io.github.ovfemulator.vapi.json.VapiResponse;
import io.github.ovfemulator.vapi.operation.Dialect;
import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.github.ovfemulator.vapi.operation.RestRoute;
import io.github.ovfemulator.vapi.type.CachedStructure;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.StructureType;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The two REST dialects.
 */
public final class RestDialect {

	/**
	 * {@code /rest}: results in a {@code value} wrapper with status 200, errors with
	 * their name, the fields of a filter with the name of the filter as prefix.
	 */
	public static final RestDialect REST = new RestDialect(Dialect.REST, new RestDecoding(), new RestEncoding());

	/**
	 * {@code /api}: bare results, 201 for creation, 202 for the start of a task, 204
	 * without a result, bare errors, the fields of a filter without prefix. An operation
	 * creates when its name begins with {@code create}, or when it is {@code add}, a
	 * choice; it starts a task when its name ends with {@code $task}.
	 */
	public static final RestDialect API = new RestDialect(Dialect.API, new ApiDecoding(), new ApiEncoding());

	private static final String CLIENT_TOKEN = "client_token";

	private static final int OK = 200;

	private static final int CREATED = 201;

	private static final int ACCEPTED = 202;

	private static final int NO_CONTENT = 204;

	private final Dialect dialect;

	private final JsonDecoding decoding;

	private final StructureReader reader;

	private final StructureWriter writer;

	private RestDialect(Dialect dialect, JsonDecoding decoding, JsonEncoding encoding) {
		this.dialect = dialect;
		this.decoding = decoding;
		this.reader = new StructureReader(decoding);
		this.writer = new StructureWriter(encoding);
	}

	/**
	 * Returns the dialect of an operation's context.
	 * @return the dialect
	 */
	public Dialect dialect() {
		return this.dialect;
	}

	/**
	 * Reads a query.
	 * @param path the path of the request
	 * @param query the raw query
	 * @return its parameters and its action
	 * @throws VapiException {@code invalid_argument} for an invalid percent-encoding
	 */
	public RestQuery query(String path, String query) {
		return RestQuery.parse(query, RestRoute.actionParameter(path));
	}

	/**
	 * Reads the input of an operation from path, query and body.
	 * @param match the operation and the variables of the path
	 * @param query the query, or {@code null} without one
	 * @param body the body, empty when it is not part of the input
	 * @param clientToken the header {@code Client-Token}, or {@code null}; in
	 * {@code /api} it takes precedence over the query
	 * @return the request record
	 * @throws VapiException {@code invalid_argument} or {@code unexpected_input} for an
	 * invalid input
	 */
	public Structure readInput(OperationCatalogue.Match match, @Nullable RestQuery query, byte[] body,
			@Nullable String clientToken) {
		Structure inPath = (query == null && body.length == 0 && clientToken == null) ? match.input() : null;
		if (inPath != null) {
			return inPath;
		}
		StructureType type = match.operation().input();
		ObjectNode input = VapiJson.MAPPER.createObjectNode();
		if (query != null) {
			if (match.route() != null) {
				requireActionParameter(query, match.route(), type);
			}
			query.putInto(input, type, this.dialect == Dialect.API);
		}
		if (clientToken != null && this.dialect == Dialect.API && type.fields().containsKey(CLIENT_TOKEN)) {
			input.put(CLIENT_TOKEN, clientToken);
		}
		match.variables().forEach((name, value) -> {
			requireNew(input, name, type);
			input.put(name, value);
		});
		if (body.length > 0) {
			String whole = (this.dialect == Dialect.API) ? match.operation().api().body() : null;
			addBody(input, body, type, whole);
		}
		return this.reader.readInput(input, type);
	}

	/** A query with the parameter of another dialect means another operation. */
	private static void requireActionParameter(RestQuery query, RestRoute route, StructureType type) {
		String wanted = RestRoute.actionParameter(route.path());
		String other = wanted.equals("action") ? "~action" : "action";
		if (query.has(other) && !type.fields().containsKey(other)) {
			throw VapiException.of(ErrorType.UNEXPECTED_INPUT,
					LocalizableMessage.of("com.vmware.vapi.rest.unsupported_property",
							"Unknown property '%s'; the action is in the parameter '%s' here.", other, wanted));
		}
	}

	private void addBody(ObjectNode input, byte[] body, StructureType type, @Nullable String whole) {
		JsonNode json = VapiJson.read(body);
		if (!(json instanceof ObjectNode parameters)) {
			throw VapiException.of(ErrorType.INVALID_ARGUMENT,
					LocalizableMessage.of("emulator.vapi.body.no_object",
							"The request body must be one JSON object with the parameters %s.",
							String.join(", ", type.fields().keySet())));
		}
		if (whole != null) {
			input.set(whole, parameters);
			return;
		}
		for (Map.Entry<String, JsonNode> parameter : parameters.properties()) {
			requireNew(input, parameter.getKey(), type);
			input.set(parameter.getKey(), parameter.getValue());
		}
	}

	/** A parameter has one source only. */
	private void requireNew(ObjectNode input, String name, StructureType type) {
		if (input.has(name)) {
			throw VapiException.of(ErrorType.UNEXPECTED_INPUT, this.decoding.unexpectedField(name, type.name()));
		}
	}

	/**
	 * Writes the result of an operation. A cached structure is written once.
	 * @param operation the operation
	 * @param result the result, {@code null} when the operation is void
	 * @param maxSize the maximum size of the body in bytes
	 * @return the response
	 * @throws VapiException {@code unable_to_allocate_resource} if it is larger
	 */
	public VapiResponse result(Operation operation, @Nullable Object result, int maxSize) {
		VapiType type = operation.output();
		if (type == VapiType.Scalar.VOID) {
			return VapiResponse.empty((this.dialect == Dialect.API) ? NO_CONTENT : OK);
		}
		MessageBody body = (result instanceof CachedStructure<?> cached)
				? MessageBody.of(cached.written(this, (structure) -> body(structure, type, maxSize).bytes()))
				: body(result, type, maxSize);
		return VapiResponse.json((this.dialect == Dialect.API) ? apiStatus(operation.name()) : OK, body);
	}

	private static int apiStatus(String operation) {
		if (operation.endsWith("$task")) {
			return ACCEPTED;
		}
		return (operation.equals("create") || operation.startsWith("create_") || operation.equals("add")) ? CREATED
				: OK;
	}

	private MessageBody body(@Nullable Object result, VapiType type, int maxSize) {
		return MessageBody.json((json) -> {
			if (this.dialect == Dialect.API) {
				this.writer.write(json, result, type);
			}
			else {
				json.writeStartObject();
				json.writeName("value");
				this.writer.write(json, result, type);
				json.writeEndObject();
			}
		}, maxSize);
	}

	/**
	 * Writes an error.
	 * @param error the error
	 * @return the response
	 */
	public VapiResponse error(StandardError error) {
		ErrorType type = error.type();
		return (this.dialect == Dialect.API) ? VapiResponse.json(type.apiStatus(), (json) -> writeError(json, error))
				: VapiResponse.json(type.restStatus(), (json) -> {
					json.writeStartObject();
					json.writeStringProperty("type", StructureType.of(error.getClass()).name());
					json.writeName("value");
					writeError(json, error);
					json.writeEndObject();
				});
	}

	private void writeError(JsonGenerator json, StandardError error) {
		this.writer.write(json, error, new VapiType.StructureOf(error.getClass()));
	}

	/**
	 * Whether a path is one of the REST dialects.
	 * @param path the path of a request, or {@code null}
	 * @return whether it is below {@code /rest} or {@code /api}
	 */
	public static boolean isPath(@Nullable String path) {
		return path != null && (path.startsWith("/rest/") || path.startsWith("/api/"));
	}

	/**
	 * Returns the dialect of the errors of a path.
	 * @param path the path of a request
	 * @return {@link #API} under {@code /api}, else {@link #REST}
	 */
	public static RestDialect ofPath(String path) {
		return path.startsWith("/api/") || path.equals("/api") ? API : REST;
	}

}
