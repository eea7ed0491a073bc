package io.github.ovfemulator.recording.proxy;

import java.util.Locale;
import java.util.Optional;

import io.github.ovfemulator.vapi.dialect.JsonRpcException;
import io.github.ovfemulator.vapi.dialect.JsonRpcRequest;
import io.github.ovfemulator.vapi.dialect.JsonRpcRequestReader;
import io.github.ovfemulator.vapi.dialect.RestDialect;
import io.github.ovfemulator.vapi.dialect.RestQuery;
import io.github.ovfemulator.vapi.json.JsonDecoding;
import io.github.ovfemulator.vapi.json.JsonRpcDecoding;
import io.github.ovfemulator.vapi.json.VapiJson;
import io.github.ovfemulator.vapi.operation.Dialect;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.web.Endpoint;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads as much of calls and responses as the journal shows. What cannot be read is
 * passed on all the same.
 */
final class RelayedCallReader {

	private static final String ERRORS = "com.vmware.vapi.std.errors.";

	private final OperationCatalogue catalogue;

	private final JsonDecoding rpc = new JsonRpcDecoding();

	RelayedCallReader(OperationCatalogue catalogue) {
		this.catalogue = catalogue;
	}

	/** Returns what is known of a call before its body is read. */
	RelayedCall unread(HttpServletRequest request) {
		String path = Endpoint.path(request);
		boolean jsonRpc = path.equals("/api") && request.getMethod().equals("POST");
		return new RelayedCall(jsonRpc ? Dialect.JSON_RPC : RestDialect.ofPath(path).dialect(),
				JsonRpcException.UNKNOWN_ID, null, null, null);
	}

	/** Reads a call. */
	RelayedCall read(HttpServletRequest request, byte[] body) {
		RelayedCall unread = unread(request);
		try {
			return unread.isJsonRpc() ? jsonRpc(request, unread, body) : rest(request, unread);
		}
		catch (VapiException | JsonRpcException ex) {
			return unread;
		}
	}

	private RelayedCall rest(HttpServletRequest request, RelayedCall unread) {
		String path = Endpoint.path(request);
		RestQuery query = (request.getQueryString() != null)
				? RestDialect.ofPath(path).query(path, request.getQueryString()) : null;
		OperationCatalogue.Match match = this.catalogue.match(unread.dialect(), request.getMethod(), path, query);
		String field = (match != null) ? match.operation().session() : null;
		String session = (match != null && field != null) ? match.variables().get(field) : null;
		return new RelayedCall(unread.dialect(), JsonRpcException.UNKNOWN_ID, match, request.getHeader("X-Request-ID"),
				session);
	}

	private RelayedCall jsonRpc(HttpServletRequest http, RelayedCall unread, byte[] body) {
		JsonRpcRequest request = JsonRpcRequestReader.read(body);
		OperationCatalogue.Match match = this.catalogue.match(request.service(), request.operation());
		String header = http.getHeader("vapi-ctx-opid");
		return new RelayedCall(unread.dialect(), request.id(), match, (header != null) ? header : request.operationId(),
				session(request, match));
	}

	private @Nullable String session(JsonRpcRequest request, OperationCatalogue.@Nullable Match match) {
		String field = (match != null) ? match.operation().session() : null;
		JsonDecoding.NamedFields input = (field != null) ? this.rpc.readStructure(request.input()) : null;
		return (input != null) ? input.fields().path(String.valueOf(field)).stringValue(null) : null;
	}

	/**
	 * Returns the id of the session that a call has created.
	 * @param body the body of the response
	 */
	@Nullable String created(RelayedCall call, int status, byte[] body) {
		if (call.match() == null || !call.match().operation().createsSession() || status >= 400) {
			return null;
		}
		return json(body).map((json) -> switch (call.dialect()) {
			case REST -> json.path("value");
			case API -> json;
			case JSON_RPC -> json.path("result").path("output");
		}).map((id) -> id.stringValue(null)).orElse(null);
	}

	/**
	 * Returns the kind of error in a response.
	 * @param body the body of the response
	 * @return the error without its messages, or {@code null} without one
	 */
	@Nullable StandardError error(RelayedCall call, int status, byte[] body) {
		if (status < 400 && !call.isJsonRpc()) {
			return null;
		}
		String name = json(body).map((json) -> switch (call.dialect()) {
			case REST -> json.path("type").asString("");
			case API -> json.path("error_type").asString("");
			case JSON_RPC -> {
				var names = json.path("result").path("error").path("ERROR").propertyNames().iterator();
				yield names.hasNext() ? names.next() : "";
			}
		}).orElse("");
		String plain = name.startsWith(ERRORS) ? name.substring(ERRORS.length()) : name;
		for (ErrorType type : ErrorType.values()) {
			if (type.name().equals(plain.toUpperCase(Locale.ROOT))) {
				return VapiException.of(type, LocalizableMessage.of("emulator.record.relayed", "As the vCenter said."))
					.error();
			}
		}
		return null;
	}

	private static Optional<JsonNode> json(byte[] body) {
		try {
			return Optional.of(VapiJson.read(body));
		}
		catch (VapiException ex) {
			return Optional.empty();
		}
	}

}
