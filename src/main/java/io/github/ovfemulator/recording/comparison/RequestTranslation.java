package io.github.ovfemulator.recording.comparison;

import io.github.ovfemulator.recording.RecordedExchange;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.ovfemulator.vapi.json.InputException;
import io.github.ovfemulator.vapi.json.VapiJson;
import io.github.ovfemulator.vapi.operation.Dialect;
import io.github.ovfemulator.vapi.text.Split;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Makes the request to the emulator of a recorded one: generated values are replaced by
 * those here, and credentials are left out.
 */
final class RequestTranslation {

	/** Why a request with masked values is not sent. */
	static final String MASKED = "Values of the request are masked in the recording.";

	private static final byte[] NO_BODY = new byte[0];

	private static final String ID_PREFIX = "id:";

	private static final String CLIENT_TOKEN = "client_token";

	private final Renaming renaming;

	RequestTranslation(Renaming renaming) {
		this.renaming = renaming;
	}

	/** Returns path and query. */
	String target(RecordedExchange exchange) {
		String path = Split.at(exchange.path(), '/').stream().map(this::segment).collect(Collectors.joining("/"));
		if (exchange.query().isEmpty()) {
			return path;
		}
		return path + "?"
				+ Split.at(exchange.query(), '&').stream().map(this::parameter).collect(Collectors.joining("&"));
	}

	private String segment(String segment) {
		boolean id = segment.startsWith(ID_PREFIX);
		String known = this.renaming.here(decoded(id ? segment.substring(ID_PREFIX.length()) : segment));
		return (known == null) ? segment : (id ? ID_PREFIX : "") + encoded(known);
	}

	private String parameter(String parameter) {
		String known = (parameter.indexOf('=') >= 0) ? this.renaming.here(decoded(Split.after(parameter, '='))) : null;
		return (known == null) ? parameter : Split.before(parameter, '=') + "=" + encoded(known);
	}

	/**
	 * Returns the body.
	 * @throws ReplayException if the recording does not have the values of the request
	 */
	byte[] body(RecordedExchange exchange, Dialect dialect) throws ReplayException {
		if (target(exchange).contains(RecordedExchange.MASK)) {
			throw masked();
		}
		if (exchange.request().length == 0) {
			if (exchange.requestSize() > 0) {
				throw new ReplayException("The recording has the size of the request, but not its body.");
			}
			return NO_BODY;
		}
		JsonNode json;
		try {
			json = VapiJson.read(exchange.request());
		}
		catch (InputException ex) {
			// sent as it is, since the answer to malformed JSON is compared, too
			return exchange.request();
		}
		if (dialect == Dialect.JSON_RPC && json.path("params") instanceof ObjectNode parameters) {
			parameters.putObject("ctx");
		}
		withoutMaskedToken(json);
		JsonNode translated = translate(json);
		if (translated.toString().contains(RecordedExchange.MASK)) {
			throw masked();
		}
		return translated.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static ReplayException masked() {
		return new ReplayException(MASKED);
	}

	/** The journal masks all client tokens alike, which would make them the same one. */
	private static void withoutMaskedToken(JsonNode json) {
		JsonNode parameters = json.at("/params/input/STRUCTURE/operation-input");
		JsonNode holder = parameters.isObject() ? parameters : json;
		if (holder instanceof ObjectNode object
				&& object.path(CLIENT_TOKEN).toString().contains(RecordedExchange.MASK)) {
			object.remove(CLIENT_TOKEN);
		}
	}

	private JsonNode translate(JsonNode json) {
		if (json instanceof ObjectNode object) {
			for (Map.Entry<String, JsonNode> each : object.properties()) {
				each.setValue(translate(each.getValue()));
			}
			return object;
		}
		if (json instanceof ArrayNode array) {
			for (int i = 0; i < array.size(); i++) {
				array.set(i, translate(array.get(i)));
			}
			return array;
		}
		String known = json.isString() ? this.renaming.here(json.stringValue()) : null;
		return (known != null) ? StringNode.valueOf(known) : json;
	}

	private static String decoded(String text) {
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return text;
		}
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
