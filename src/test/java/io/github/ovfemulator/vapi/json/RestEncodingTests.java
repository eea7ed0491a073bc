package io.github.ovfemulator.vapi.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.DynamicStructure;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.HasFieldsOf;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.LocalizationParam;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.Union;
import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonGenerator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link RestEncoding}, {@link StructureReader} and {@link StructureWriter}.
 */
class RestEncodingTests {

	private final StructureReader reader = new StructureReader(new RestDecoding());

	@Test
	void writeWhenFieldIsUnsetThenOmitsIt() {
		assertThat(write(new Sample(1, null, List.of(), null, null))).isEqualTo("{\"count\":1,\"names\":[]}");
	}

	@Test
	void writeWhenMapThenListsKeysAndValues() {
		Map<String, Boolean> map = new LinkedHashMap<>();
		map.put("b", true);
		map.put("a", null);
		assertThat(write(new Sample(1, null, List.of(), map, null)))
			.isEqualTo("{\"count\":1,\"names\":[],\"flags\":[{\"key\":\"b\",\"value\":true},{\"key\":\"a\"}]}");
	}

	@Test
	void writeWhenDateThenHasMillisecondsInUtc() {
		assertThat(write(new Sample(1, Instant.parse("2026-01-31T09:00:00.1239Z"), List.of(), null, null)))
			.contains("\"made_at\":\"2026-01-31T09:00:00.123Z\"");
		assertThat(write(new Sample(1, Instant.parse("2026-01-31T09:00:00Z"), List.of(), null, null)))
			.contains("\"made_at\":\"2026-01-31T09:00:00.000Z\"");
	}

	@Test
	void writeWhenStructureIsDynamicThenHasItsClass() {
		Structure error = StandardError.of(ErrorType.NOT_FOUND, List.of(),
				new DynamicStructure("x.y", Map.of("n", 1.5)));
		assertThat(write(new Sample(1, null, List.of(), null, error)))
			.contains("\"error\":{\"@class\":\"com.vmware.vapi.std.errors.not_found\",\"messages\":[],"
					+ "\"data\":{\"@class\":\"x.y\",\"n\":1.5},\"error_type\":\"NOT_FOUND\"}");
	}

	@Test
	void readWhenErrorIsKnownThenKeepsItsData() {
		Sample sample = read("""
				{"count": 1, "names": [], "error": {"@class": "com.vmware.vapi.std.errors.resource_busy",
				 "messages": [], "data": {"@class": "my.own", "list": [1, {"deep": null}]}}}""");
		assertThat(sample.error()).isInstanceOfSatisfying(StandardError.ResourceBusy.class, (error) -> {
			assertThat(error.errorType()).isNull();
			assertThat(write(sample)).contains("\"data\":{\"@class\":\"my.own\",\"list\":[1,{\"deep\":null}]}");
		});
	}

	@Test
	void readWhenErrorIsUnknownThenKeepsItsFields() {
		String json = "{\"count\":1,\"names\":[],\"error\":{\"@class\":\"my.error\",\"messages\":[],\"more\":true}}";
		assertThat(write(read(json))).isEqualTo(json);
	}

	@Test
	void readWhenUnknownErrorHasNoMessagesThenRefuses() {
		assertFault("{\"count\":1,\"names\":[],\"error\":{\"@class\":\"my.error\"}}", "/error/messages",
				"vapi.data.structure.dynamic.missing");
	}

	@Test
	void readWhenErrorHasNoClassThenTagDecides() {
		assertThat(read("{\"count\":1,\"names\":[],\"error\":{\"messages\":[],\"error_type\":\"TIMED_OUT\"}}").error())
			.isInstanceOf(StandardError.TimedOut.class);
	}

	@Test
	void readWhenMessagesNestThenReadsAnyDepth() {
		LocalizationParam.NestedMessage message = new LocalizationParam.NestedMessage("leaf", null);
		for (int i = 0; i < 50; i++) {
			message = new LocalizationParam.NestedMessage("m" + i, Map.of("p", param(message)));
		}
		LocalizableMessage top = new LocalizableMessage("top", "text", List.of(), Map.of("p", param(message)), "Text");
		String json = write(top);
		assertThat(this.reader.read(VapiJson.read(json.getBytes(StandardCharsets.UTF_8)), LocalizableMessage.class))
			.isEqualTo(top);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{"names":[]}                                          | /count        | vapi.data.structure.field.missing
					{"count":"1","names":[]}                              | /count        | vapi.data.validate.mismatch
					{"count":1.0,"names":[]}                              | /count        | vapi.data.validate.mismatch
					{"count":9223372036854775808,"names":[]}              | /count        | vapi.data.validate.mismatch
					{"count":1,"names":null}                              | /names        | vapi.data.validate.mismatch
					{"count":1,"names":["a",2]}                           | /names/1      | vapi.data.validate.mismatch
					{"count":1,"names":[],"made_at":"2026-01-31"}         | /made_at      | vapi.data.validate.mismatch
					{"count":1,"names":[],"made_at":"2026-01-31T09:00:60Z"} | /made_at    | vapi.data.validate.mismatch
					{"count":1,"names":[],"made_at":"2026-02-31T09:00:00Z"} | /made_at    | vapi.data.validate.mismatch
					{"count":1,"names":[],"flags":{"a":true}}             | /flags        | vapi.data.validate.mismatch
					{"count":1,"names":[],"flags":[{"value":true}]}       | /flags/0/key  | vapi.data.structure.field.missing
					{"count":1,"names":[],"flags":[{"key":"a"}]}          | /flags/0/value | vapi.data.structure.field.missing
					{"count":1,"names":[],"flags":[{"key":"a","value":true},{"key":"a","value":true}]} | /flags/1 | vapi.bindings.typeconverter.map.duplicate.element
					{"count":1,"names":[],"error":{"@class":"com.vmware.vapi.std.errors.error","messages":[],"error_type":"NO"}} | /error/error_type | emulator.vapi.enumeration.unknown
					[]                                                    | ''            | vapi.data.validate.mismatch
					""")
	void readWhenTypeDiffersThenNamesThePlace(String json, String pointer, String messageId) {
		assertFault(json, pointer, messageId);
	}

	@Test
	void readWhenFieldIsUnknownThenUnexpectedInput() {
		InputException fault = assertFault("{\"count\":1,\"names\":[],\"a/b\":1}", "/a~1b",
				"com.vmware.vapi.rest.unsupported_property");
		assertThat(fault.error()).isInstanceOf(StandardError.UnexpectedInput.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "{}x", "{\"a\":1,\"a\":2}", "{\"a\":NaN}", "\u0000" })
	void readWhenTextIsNoJsonThenRefuses(String text) {
		assertThatExceptionOfType(InputException.class)
			.isThrownBy(() -> VapiJson.read(text.getBytes(StandardCharsets.UTF_8)))
			.satisfies((ex) -> assertThat(ex.error().messages()).extracting(LocalizableMessage::id)
				.containsExactly("emulator.vapi.json.malformed"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"kind":"A","of_a":"x"}                    |              |
			{"kind":"A"}                               | /of_a        | vapi.data.structure.union.missing
			{"kind":"A","of_a":"x","of_b":"y"}         | /of_b        | vapi.data.structure.union.extra
			{"kind":"B","of_b":"ONE","of_one":"y"}     |              |
			{"kind":"B","of_one":"y"}                  |              |
			{"kind":"B","of_b":"TWO","of_one":"y"}     | /of_one      | vapi.data.structure.union.extra
			{"kind":"A","of_a":"x","of_one":"y"}       | /of_one      | vapi.data.structure.union.extra
			""")
	void readWhenUnionIsViolatedThenRefuses(String json, @Nullable String pointer, @Nullable String messageId) {
		if (pointer == null) {
			assertThat(this.reader.read(VapiJson.read(json.getBytes(StandardCharsets.UTF_8)), WithUnion.class))
				.isNotNull();
		}
		else {
			assertThatExceptionOfType(InputException.class)
				.isThrownBy(
						() -> this.reader.read(VapiJson.read(json.getBytes(StandardCharsets.UTF_8)), WithUnion.class))
				.satisfies((ex) -> {
					assertThat(ex.pointer()).isEqualTo(pointer);
					assertThat(ex.error().messages()).extracting(LocalizableMessage::id).containsExactly(messageId);
				});
		}
	}

	@Test
	void readWhenNestedValueIsBadThenNamesOuterFirst() {
		InputException fault = assertFault(
				"{\"count\":1,\"names\":[],\"error\":{\"@class\":"
						+ "\"com.vmware.vapi.std.errors.error\",\"messages\":[{\"id\":1}]}}",
				"/error/messages/0/id", "vapi.data.validate.mismatch");
		assertThat(fault.error().messages()).extracting(LocalizableMessage::args)
			.containsExactly(List.of("error", "test.sample"), List.of("messages", "com.vmware.vapi.std.errors.error"),
					List.of("id", "com.vmware.vapi.std.localizable_message"), List.of("string", "number 1"));
	}

	private InputException assertFault(String json, String pointer, String messageId) {
		InputException[] fault = new InputException[1];
		assertThatExceptionOfType(InputException.class).isThrownBy(() -> read(json)).satisfies((ex) -> {
			assertThat(ex.pointer()).isEqualTo(pointer);
			assertThat(ex.error().messages()).last().extracting(LocalizableMessage::id).isEqualTo(messageId);
			fault[0] = ex;
		});
		return fault[0];
	}

	private Sample read(String json) {
		return this.reader.read(VapiJson.read(json.getBytes(StandardCharsets.UTF_8)), Sample.class);
	}

	private static String write(Structure structure) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (JsonGenerator json = VapiJson.MAPPER.createGenerator(bytes)) {
			new StructureWriter(new RestEncoding()).write(json, structure,
					new VapiType.StructureOf(structure.getClass()));
		}
		return bytes.toString(StandardCharsets.UTF_8);
	}

	private static LocalizationParam param(LocalizationParam.NestedMessage message) {
		return new LocalizationParam(null, null, null, null, message, null, null);
	}

	@CanonicalName("test.sample")
	private record Sample(long count, @Nullable Instant madeAt, List<String> names,
			@Nullable Map<String, @Nullable Boolean> flags,
			@HasFieldsOf(StandardError.class) @Nullable Structure error) implements Structure {

	}

	@CanonicalName("test.with_union")
	@Union(discriminator = "kind",
			cases = { @Union.Case(value = "A", required = "of_a"), @Union.Case(value = "B", optional = "of_b") })
	@Union(discriminator = "of_b", whenUnset = "ONE", cases = @Union.Case(value = "ONE", optional = "of_one"))
	private record WithUnion(String kind, @Nullable String ofA, @Nullable String ofB,
			@Nullable String ofOne) implements Structure {

	}

}
