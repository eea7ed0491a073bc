package io.github.ovfemulator.web;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.TestCalls;
import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.Binary;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.HasFieldsOf;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Secret;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.Union;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.MDC;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JsonRpcEndpoint}: envelopes, failures of JSON-RPC itself, and
 * validation of inputs.
 */
@EmulatorTest
@Import(JsonRpcEndpointTests.SampleController.class)
class JsonRpcEndpointTests {

	private static final String VALID = """
			"count":1,"item":{"STRUCTURE":{"test.item":{"kind":"A","of_a":{"OPTIONAL":"x"}}}},\
			"names":["n"],"secret":{"SECRET":"s"},"data":{"BINARY":"YWJj"},\
			"flags":[{"STRUCTURE":{"map-entry":{"key":"k","value":true}}}],\
			"any":{"STRUCTURE":{"test.item":{"kind":"Z"}}},"note":{"OPTIONAL":null}""";

	@LocalServerPort
	private int port;

	@Test
	void callWhenSuccessfulThenWritesTheResult() {
		assertThat(call("echo", VALID)).hasToString("""
				{"jsonrpc":"2.0","id":"1","result":{"output":{"STRUCTURE":{"test.echo_info":{"input":\
				{"STRUCTURE":{"operation-input":{"count":1,"item":{"STRUCTURE":{"test.item":{"kind":"A",\
				"of_a":{"OPTIONAL":"x"},"of_b":{"OPTIONAL":null}}}},"names":["n"],"secret":{"SECRET":"s"},\
				"data":{"BINARY":"YWJj"},"flags":[{"STRUCTURE":{"map-entry":{"key":"k","value":true}}}],\
				"any":{"STRUCTURE":{"test.item":{"kind":"Z","of_a":{"OPTIONAL":null},"of_b":{"OPTIONAL":null}}}},\
				"note":{"OPTIONAL":null}}}},"error":{"OPTIONAL":{"ERROR":{"com.vmware.vapi.std.errors.timed_out":\
				{"messages":[],"data":{"OPTIONAL":null},"error_type":{"OPTIONAL":"TIMED_OUT"}}}}}}}}}}""");
	}

	@Test
	void resultWhenVoidThenNull() {
		assertThat(call("nothing", "")).hasToString("{\"jsonrpc\":\"2.0\",\"id\":\"1\",\"result\":{\"output\":null}}");
	}

	@Test
	void resultWhenSecretThenTagged() {
		assertThat(call("secret", ""))
			.hasToString("{\"jsonrpc\":\"2.0\",\"id\":\"1\",\"result\":{\"output\":{\"SECRET\":\"s-1\"}}}");
	}

	@Test
	void resultWhenErrorThenTaggedAndNamedInAHeader() {
		HttpResponse<String> response = send("""
				{"jsonrpc":"2.0","id":7,"method":"invoke","params":{"serviceId":"test.sample","operationId":"fail",
				"ctx":{},"input":{"STRUCTURE":{"operation-input":{}}}}}""");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("content-type")).hasValue("application/json");
		assertThat(response.headers().firstValue("vapi-error")).hasValue("com.vmware.vapi.std.errors.not_found");
		assertThat(response.body()).isEqualTo(
				"""
						{"jsonrpc":"2.0","id":7,"result":{"error":{"ERROR":{"com.vmware.vapi.std.errors.not_found":{"messages":[\
						{"STRUCTURE":{"com.vmware.vapi.std.localizable_message":{"id":"emu.x","default_message":"No such a",\
						"args":["a"],"params":{"OPTIONAL":null},"localized":{"OPTIONAL":null}}}}],"data":{"OPTIONAL":null},\
						"error_type":{"OPTIONAL":"NOT_FOUND"}}}}}}""");
	}

	@Test
	void resultWhenTheOperationBreaksThenInternalServerError() {
		assertThat(error(call("breakdown", ""))).startsWith("internal_server_error emulator.vapi.internal");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"1"                               | "1"
			1                                 | 1
			-9007199254740993                 | -9007199254740993
			123456789012345678901234567890    | 123456789012345678901234567890
			""                                | ""
			"a\\"b"                           | "a\\"b"
			"\\u00e9\\ud800 é\\/"              | "\\u00e9\\ud800 é\\/"
			""")
	void callWhenItHasAnIdThenAnswerHasTheSame(String id, String same) {
		assertThat(send(request(id, "invoke",
				"\"operationId\":\"nothing\",\"ctx\":{},\"input\":{\"STRUCTURE\":{\"operation-input\":{}}}"))
			.body()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":" + same + ",\"result\":{\"output\":null}}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					``                                                    | -32700 | null
					{"jsonrpc":"2.0",                                     | -32700 | null
					{"jsonrpc":"2.0","jsonrpc":"2.0"}                     | -32700 | null
					[]                                                    | -32600 | null
					{"id":"1","method":"invoke","params":{}}              | -32600 | null
					{"jsonrpc":"1.0","id":"1","method":"invoke","params":{}} | -32600 | null
					{"jsonrpc":2.0,"id":"1","method":"invoke","params":{}}   | -32600 | null
					{"jsonrpc":"2.0","id":"1","method":"invoke","params":[]} | -32600 | null
					{"jsonrpc":"2.0","id":1.5,"method":"invoke","params":{}} | -32600 | null
					{"jsonrpc":"2.0","id":{},"method":"invoke","params":{}}  | -32600 | null
					{"jsonrpc":"2.0","id":null,"method":"invoke","params":{}} | -32600 | null
					{"jsonrpc":"2.0","method":"invoke","params":{}}       | -32600 | null
					{"jsonrpc":"2.0","id":"1","params":{}}                | -32600 | null
					{"jsonrpc":"2.0","id":"1","method":"call","params":{}} | -32601 | "1"
					{"jsonrpc":"2.0","id":"1","method":"invoke","params":null} | -32602 | "1"
					{"jsonrpc":"2.0","id":"1","method":"invoke"}          | -32602 | "1"
					{"jsonrpc":"2.0","id":1,"method":"invoke","params":{"serviceId":"a","operationId":"b"}} | -32602 | 1
					{"jsonrpc":"2.0","id":1,"method":"invoke","params":{"serviceId":"a","operationId":"b","ctx":7}} | -32602 | 1
					{"jsonrpc":"2.0","id":1,"method":"invoke","params":{"serviceId":"a","operationId":"b","ctx":{"appCtx":7}}} | -32602 | 1
					{"jsonrpc":"2.0","id":1,"method":"invoke","params":{"serviceId":"a","ctx":{}}} | -32602 | 1
					""")
	void callWhenEnvelopeIsInvalidThenFailure(String body, int code, String id) {
		assertFailure(send(body), code, id);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"STRUCTURE":{"operation-input":{}},"ERROR":{"a":{}}}
			{"STRUCTURE":{"operation-input":{},"other":{}}}
			{"STRUCTURE":{"operation-input":{"a":{"OPTIONAL":1,"SECRET":"s"}}}}
			{"STRUCTURE":{"operation-input":{"a":[{"OPTIONAL":{}}]}}}
			{"STRUCTURE":{"operation-input":{"a":{"plain":"object"}}}}
			{"STRUCTURE":"operation-input"}
			{}
			""")
	void callWhenInputIsBadlyTaggedThenFailure(String input) {
		assertFailure(send(request("\"1\"", "invoke", "\"operationId\":\"nothing\",\"ctx\":{},\"input\":" + input)),
				-32602, "\"1\"");
	}

	@ParameterizedTest
	@CsvSource({ "test.sample, , false", " , nothing, false", "test.other, nothing, false", "test.sample, echo, false",
			"test.sample, nothing, true" })
	void callWhenHeadersDifferFromBodyThenFailure(@Nullable String service, @Nullable String operation, boolean equal) {
		String[] headers = ((service != null) ? "vapi-service " + service + " " : "")
			.concat((operation != null) ? "vapi-operation " + operation : "")
			.split(" ");
		HttpResponse<String> response = TestCalls.to(this.port)
			.send("POST", "/api", request("\"1\"", "invoke",
					"\"operationId\":\"nothing\",\"ctx\":{},\"input\":{\"STRUCTURE\":{\"operation-input\":{}}}"),
					headers);
		if (equal) {
			assertThat(response.body()).contains("\"output\":null");
		}
		else {
			assertFailure(response, -31001, "\"1\"");
		}
	}

	@Test
	void callWhenAnswerCannotBeWrittenThenInternalError() {
		assertThat(call("unwritable", "").path("error").path("code").intValue()).isEqualTo(-32603);
	}

	@Test
	void callWhenBodyIsTooLargeThenFailure() {
		assertFailure(send("x".repeat(17 * 1024 * 1024)), -32600, "null");
	}

	@Test
	void callWhenServiceOrOperationIsUnknownThenNotFound() {
		TestCalls calls = TestCalls.to(this.port);
		assertThat(error(calls.jsonRpc("test.nowhere", "get", "", "null")))
			.isEqualTo("operation_not_found vapi.method.input.invalid.interface[test.nowhere]");
		assertThat(error(calls.jsonRpc("test.sample", "fly", "", "null")))
			.isEqualTo("operation_not_found vapi.method.input.invalid.method[fly]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "null", "\"text\"", "[]", "{\"OPTIONAL\":null}", "{\"ERROR\":{\"operation-input\":{}}}" })
	void callWhenInputIsNoStructureThenInvalidArgument(String input) {
		JsonNode answer = json(
				send(request("\"1\"", "invoke", "\"operationId\":\"nothing\",\"ctx\":{},\"input\":" + input)));
		assertThat(error(answer)).isEqualTo("invalid_argument vapi.method.input.invalid[]");
	}

	@Test
	void callWhenInputIsAbsentThenInvalidArgument() {
		assertThat(error(json(send(request("\"1\"", "invoke", "\"operationId\":\"nothing\",\"ctx\":{}")))))
			.isEqualTo("invalid_argument vapi.method.input.invalid[]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					"count":1,                       | ``                              | invalid_argument vapi.data.structure.field.missing[operation-input,count]
					"kind":"A",                      | ``                              | invalid_argument vapi.data.structure.field.invalid[item,operation-input] vapi.data.structure.field.missing[test.item,kind]
					"count":1,                       | "count":"1",                    | invalid_argument vapi.data.structure.field.invalid[count,operation-input] vapi.data.validate.mismatch[long,string]
					"count":1,                       | "count":1.0,                    | invalid_argument vapi.data.structure.field.invalid[count,operation-input] vapi.data.validate.mismatch[long,double]
					"count":1,                       | "count":{"OPTIONAL":1},         | invalid_argument vapi.data.structure.field.invalid[count,operation-input] vapi.data.validate.mismatch[long,optional]
					"count":1,                       | "count":null,                   | invalid_argument vapi.data.structure.field.invalid[count,operation-input] vapi.data.validate.mismatch[long,void]
					["n"]                            | ["n",true]                      | invalid_argument vapi.data.structure.field.invalid[names,operation-input] vapi.data.validate.mismatch[string,boolean]
					["n"]                            | "n"                             | invalid_argument vapi.data.structure.field.invalid[names,operation-input] vapi.data.validate.mismatch[list,string]
					{"SECRET":"s"}                   | "s"                             | invalid_argument vapi.data.structure.field.invalid[secret,operation-input] vapi.data.validate.mismatch[secret,string]
					{"BINARY":"YWJj"}                | {"BINARY":"!"}                  | invalid_argument vapi.data.structure.field.invalid[data,operation-input] vapi.data.validate.mismatch[binary,text that is not base64]
					{"BINARY":"YWJj"}                | {"SECRET":"s"}                  | invalid_argument vapi.data.structure.field.invalid[data,operation-input] vapi.data.validate.mismatch[binary,secret]
					"item":{"STRUCTURE":{"test.item" | "item":{"STRUCTURE":{"test.other" | invalid_argument vapi.data.structure.field.invalid[item,operation-input] vapi.data.structure.name.mismatch[test.item,test.other]
					"item":{"STRUCTURE"              | "item":{"ERROR"                 | invalid_argument vapi.data.structure.field.invalid[item,operation-input] vapi.data.validate.mismatch[structure,error]
					"count":1,                       | "count":1,"more":1,             | unexpected_input vapi.data.structure.field.unexpected[more,operation-input]
					"kind":"A",                      | "kind":"A","more":{"OPTIONAL":1}, | unexpected_input vapi.data.structure.field.invalid[item,operation-input] vapi.data.structure.field.unexpected[more,test.item]
					"note":{"OPTIONAL":null}         | "note":"bare"                   | invalid_argument vapi.data.structure.field.invalid[note,operation-input] vapi.data.validate.mismatch[optional,string]
					"note":{"OPTIONAL":null}         | "note":null                     | invalid_argument vapi.data.structure.field.invalid[note,operation-input] vapi.data.validate.mismatch[optional,void]
					"kind":"A"                       | "kind":"C"                      | invalid_argument vapi.data.structure.field.invalid[item,operation-input] vapi.data.structure.field.invalid[kind,test.item] emulator.vapi.enumeration.unknown[C,test.kind,A, B, Z]
					,"of_a":{"OPTIONAL":"x"}         | ``                              | invalid_argument vapi.data.structure.field.invalid[item,operation-input] vapi.data.structure.union.missing[test.item,of_a]
					,"of_a":{"OPTIONAL":"x"}         | ,"of_a":{"OPTIONAL":"x"},"of_b":{"OPTIONAL":"y"} | invalid_argument vapi.data.structure.field.invalid[item,operation-input] vapi.data.structure.union.extra[test.item,of_b]
					{"kind":"Z"}                     | {"of_a":{"OPTIONAL":"x"}}       | invalid_argument vapi.data.structure.field.invalid[any,operation-input] vapi.data.structure.dynamic.missing[kind,test.item]
					{"test.item":{"kind":"Z"}}       | {"some.thing":{}}               | invalid_argument vapi.data.structure.field.invalid[any,operation-input] vapi.data.structure.dynamic.missing[kind,test.item]
					""")
	void callWhenInputIsInvalidThenValidatorAnswers(String right, String wrong, String expected) {
		assertThat(VALID).contains(right);
		assertThat(error(call("echo", VALID.replace(right, wrong)))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			,"note":{"OPTIONAL":null}        | ``
			"count":1,                       | "count":1,"more":{"OPTIONAL":null},
			"kind":"A",                      | "kind":"A","more":{"OPTIONAL":null},
			{"test.item":{"kind":"Z"}}       | {"test.item":{"kind":"Z","more":1}}
			"any":{"STRUCTURE"               | "any":{"ERROR"
			{"map-entry":                    | {"any.entry":
			""")
	void callWhenInputIsValidThenValidatorAccepts(String right, String other) {
		assertThat(VALID).contains(right);
		assertThat(call("echo", VALID.replace(right, other))).isEqualTo(call("echo", VALID));
	}

	@Test
	void callWhenItHasAnOperationIdThenLogHasIt() {
		String body = request("\"1\"", "invoke",
				"\"operationId\":\"op_id\",\"ctx\":{\"appCtx\":{\"opId\":\"from-body\"}},"
						+ "\"input\":{\"STRUCTURE\":{\"operation-input\":{}}}");
		assertThat(send(body).body()).contains("\"output\":\"from-body from-body\"");
		assertThat(TestCalls.to(this.port).send("POST", "/api", body, "vapi-ctx-opid", "from header").body())
			.contains("\"output\":\"from?header from?header\"");
		assertThat(TestCalls.to(this.port)
			.send("POST", "/api", body.replace("\"opId\"", "\"other\""), "X-Request-ID", "from-rest")
			.body()).contains("\"output\":\"from-rest from-rest\"");
	}

	@ParameterizedTest
	@CsvSource({ "GET, /api", "PUT, /api", "POST, /api/", "POST, /api/nothing", "POST, /apis" })
	void requestWhenPathIsUnknownThenNotFound(String method, String path) {
		assertThat(TestCalls.to(this.port).send(method, path, "").statusCode()).isEqualTo(404);
	}

	private JsonNode call(String operation, String input) {
		return TestCalls.to(this.port).jsonRpc("test.sample", operation, input, "null");
	}

	private HttpResponse<String> send(String body) {
		return TestCalls.to(this.port).send("POST", "/api", body);
	}

	private static JsonNode json(HttpResponse<String> response) {
		return TestCalls.json(response);
	}

	private static String request(String id, String method, String params) {
		return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method
				+ "\",\"params\":{\"serviceId\":\"test.sample\"," + params + "}}";
	}

	private static void assertFailure(HttpResponse<String> response, int code, String id) {
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("vapi-error")).isEmpty();
		JsonNode answer = json(response);
		assertThat(answer.propertyNames()).containsExactly("jsonrpc", "id", "error");
		assertThat(answer.path("id")).isEqualTo(JsonMapper.shared().readTree(id));
		assertThat(answer.path("error").path("code").intValue()).isEqualTo(code);
		assertThat(answer.path("error").path("message").stringValue()).isNotBlank();
	}

	/**
	 * Returns the error of a response: its type, and the messages with their arguments.
	 */
	private static String error(JsonNode answer) {
		JsonNode error = answer.path("result").path("error").path("ERROR");
		String name = error.propertyNames().iterator().next();
		StringBuilder text = new StringBuilder(name.substring(name.lastIndexOf('.') + 1));
		for (JsonNode message : error.path(name).path("messages")) {
			JsonNode fields = message.path("STRUCTURE").path("com.vmware.vapi.std.localizable_message");
			List<String> args = fields.path("args").valueStream().map(JsonNode::stringValue).toList();
			text.append(' ')
				.append(fields.path("id").stringValue())
				.append('[')
				.append(String.join(",", args))
				.append(']');
		}
		return text.toString();
	}

	/**
	 * A service with values of all types.
	 */
	@VapiService(id = "test.sample")
	static class SampleController {

		@VapiOperation(value = "echo", rest = {})
		EchoInfo echo(EchoRequest request) {
			return new EchoInfo(request, StandardError.of(ErrorType.TIMED_OUT, List.of(), null));
		}

		@VapiOperation(value = "nothing", rest = {})
		void nothing() {
		}

		@VapiOperation(value = "secret", rest = {})
		Secret secret() {
			return new Secret("s-1");
		}

		@VapiOperation(value = "fail", rest = {})
		void fail() {
			throw VapiException.of(ErrorType.NOT_FOUND, LocalizableMessage.of("emu.x", "No such %s", "a"));
		}

		@VapiOperation(value = "breakdown", rest = {})
		void breakdown() {
			throw new IllegalStateException("as the test wants it");
		}

		@VapiOperation(value = "unwritable", rest = {})
		List<Unwritable> unwritable() {
			return Arrays.asList(new Unwritable("as the test wants it"));
		}

		@VapiOperation(value = "op_id", rest = {})
		String operationId(CallContext call) {
			return MDC.get("opId") + " " + call.operationId();
		}

	}

	record EchoRequest(long count, Item item, List<String> names, Secret secret, Binary data,
			Map<String, Boolean> flags, @HasFieldsOf(Item.class) Structure any,
			@Nullable String note) implements Structure {

	}

	@CanonicalName("test.echo_info")
	record EchoInfo(EchoRequest input,
			@Nullable @HasFieldsOf(StandardError.class) Structure error) implements Structure {

	}

	@CanonicalName("test.item")
	@Union(discriminator = "kind", cases = { @Union.Case(value = "A", required = "of_a"),
			@Union.Case(value = "B", optional = "of_b"), @Union.Case("Z") })
	record Item(Kind kind, @Nullable String ofA, @Nullable String ofB) implements Structure {

	}

	@CanonicalName("test.kind")
	enum Kind {

		A, B, Z

	}

	@CanonicalName("test.unwritable")
	record Unwritable(String text) implements Structure {

		@Override
		public String text() {
			throw new IllegalStateException(this.text);
		}

	}

}
