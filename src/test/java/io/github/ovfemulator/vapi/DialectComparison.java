package io.github.ovfemulator.vapi;

import java.net.http.HttpResponse;
import java.util.Map;

import io.github.ovfemulator.support.TestCalls;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Invokes an operation over {@code /rest} and JSON-RPC, and compares the responses.
 */
final class DialectComparison {

	private static final String CLASS = "@class";

	private final TestCalls calls;

	DialectComparison(int port) {
		this.calls = TestCalls.to(port);
	}

	/**
	 * Asserts that the results, or the types of the errors, are equal.
	 * @param rest the method and path in {@code /rest}
	 * @param body the body there, empty for none
	 * @param jsonRpc the ids of the service and the operation
	 * @param input the fields of the input over JSON-RPC, without braces
	 * @return the result in {@code /rest}, or nothing where it is an error
	 */
	JsonNode assertSame(String rest, String body, String jsonRpc, String input) {
		String[] request = rest.split(" ", 2);
		String[] operation = jsonRpc.split(" ", 2);
		HttpResponse<String> legacy = this.calls.send(request[0], request[1], body);
		JsonNode result = this.calls.jsonRpc(operation[0], operation[1], input, "null").path("result");
		if (legacy.statusCode() == 200) {
			JsonNode value = legacy.body().isEmpty() ? JsonNodeFactory.instance.nullNode()
					: TestCalls.json(legacy).path("value");
			assertThat(plain(result.path("output"), value)).as("%s", result).isEqualTo(value);
			return value;
		}
		String type = TestCalls.json(legacy).path("type").stringValue();
		assertThat(result.path("error").path("ERROR").propertyNames()).as("%s", result).containsExactly(type);
		return JsonNodeFactory.instance.missingNode();
	}

	/**
	 * Converts a value of JSON-RPC to the form of {@code /rest}, where only dynamic
	 * structures have their class.
	 */
	private static JsonNode plain(JsonNode tagged, JsonNode expected) {
		if (tagged.isArray()) {
			ArrayNode list = JsonMapper.shared().createArrayNode();
			tagged.forEach((element) -> list.add(plain(element, expected.path(list.size()))));
			return list;
		}
		if (!tagged.isObject()) {
			return tagged;
		}
		if (tagged.has("OPTIONAL")) {
			return plain(tagged.path("OPTIONAL"), expected);
		}
		Map.Entry<String, JsonNode> named = tagged.path("STRUCTURE").properties().iterator().next();
		ObjectNode structure = JsonMapper.shared().createObjectNode();
		if (expected.has(CLASS)) {
			structure.put(CLASS, named.getKey());
		}
		named.getValue().properties().forEach((field) -> {
			JsonNode value = plain(field.getValue(), expected.path(field.getKey()));
			if (!value.isNull()) {
				structure.set(field.getKey(), value);
			}
		});
		return structure;
	}

}
