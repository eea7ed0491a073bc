package io.github.ovfemulator.vapi.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.ovfemulator.vapi.type.Binary;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.DynamicStructure;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.HasFieldsOf;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Secret;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonGenerator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link JsonRpcEncoding} and {@link ApiEncoding}.
 */
class JsonEncodingTests {

	private static final JsonEncoding JSON_RPC = new JsonRpcEncoding();

	private static final JsonEncoding API = new ApiEncoding();

	private static final JsonDecoding FROM_JSON_RPC = new JsonRpcDecoding();

	private static final JsonDecoding FROM_API = new ApiDecoding();

	private final Map<String, @Nullable Boolean> flags = new LinkedHashMap<>();

	@Test
	void jsonRpcWhenAnEntryLacksItsValueThenItIsLeftOut() {
		this.flags.put("a", null);
		assertThat(write(new Sample(this.flags, null, null, null), JSON_RPC))
			.contains("\"flags\":[{\"STRUCTURE\":{\"map-entry\":{\"key\":\"a\"}}}]");
	}

	@Test
	void apiWhenMapThenAnObject() {
		this.flags.put("b", true);
		this.flags.put("a", null);
		assertThat(write(new Sample(this.flags, null, null, null), API))
			.isEqualTo("{\"flags\":{\"b\":true,\"a\":null}}");
	}

	@Test
	void apiWhenSecretOrBinaryThenPlainText() {
		String json = write(new Sample(this.flags, null, new Secret("s"), new Binary(new byte[] { 1 })), API);
		assertThat(json).isEqualTo("{\"flags\":{},\"secret\":\"s\",\"data\":\"AQ==\"}");
		assertThat(read(json, FROM_API))
			.isEqualTo(new Sample(this.flags, null, new Secret("s"), new Binary(new byte[] { 1 })));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"flags":{"a":1}}         | vapi.data.validate.mismatch
			{"flags":[]}              | vapi.data.validate.mismatch
			{"flags":{},"data":"!"}   | vapi.data.validate.mismatch
			{"flags":{},"more":1}     | com.vmware.vapi.rest.unsupported_property
			""")
	void apiWhenItDoesNotFitThenRefused(String json, String messageId) {
		assertThatExceptionOfType(InputException.class).isThrownBy(() -> read(json, FROM_API))
			.satisfies((ex) -> assertThat(ex.error().messages()).last()
				.extracting(LocalizableMessage::id)
				.isEqualTo(messageId));
	}

	@Test
	void jsonRpcWhenAnErrorIsUnknownThenItIsKeptAndTaggedAsAnError() {
		String json = """
				{"STRUCTURE":{"test.sample":{"flags":[],"error":{"OPTIONAL":{"ERROR":{"my.error":{"messages":[],\
				"count":1,"nested":{"STRUCTURE":{"my.thing":{"list":[1.5,true]}}}}}}},\
				"secret":{"OPTIONAL":null},"data":{"OPTIONAL":null}}}}""";
		assertThat(write(read(json, FROM_JSON_RPC), JSON_RPC)).isEqualTo(json);
		assertThat(write(read(json.replace("\"ERROR\"", "\"STRUCTURE\""), FROM_JSON_RPC), JSON_RPC)).isEqualTo(json);
	}

	@Test
	void jsonRpcWhenAnUnknownStructureHasTagsThenItsValuesAreKept() {
		Sample sample = read("""
				{"STRUCTURE":{"test.sample":{"flags":[],"error":{"OPTIONAL":{"ERROR":{"my.error":{"messages":[],
				"set":{"OPTIONAL":"x"},"unset":{"OPTIONAL":null},"bytes":{"BINARY":"AQ=="}}}}}}}}""", FROM_JSON_RPC);
		assertThat(write(sample, API)).isEqualTo("""
				{"flags":{},"error":{"@class":"my.error","messages":[],"set":"x","unset":null,"bytes":"AQ=="}}""");
	}

	@Test
	void jsonRpcWhenAStructureHasNoNameThenThatOfAllOfThem() {
		Structure error = StandardError.of(ErrorType.ERROR, List.of(), new DynamicStructure(null, Map.of()));
		assertThat(write(new Sample(this.flags, error, null, null), JSON_RPC))
			.contains("\"data\":{\"OPTIONAL\":{\"STRUCTURE\":{\"dynamic_structure\":{}}}}");
	}

	private static String write(Structure structure, JsonEncoding encoding) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (JsonGenerator json = VapiJson.MAPPER.createGenerator(bytes)) {
			new StructureWriter(encoding).write(json, structure, new VapiType.StructureOf(structure.getClass()));
		}
		return bytes.toString(StandardCharsets.UTF_8);
	}

	private static Sample read(String json, JsonDecoding decoding) {
		return new StructureReader(decoding).read(VapiJson.read(json.getBytes(StandardCharsets.UTF_8)), Sample.class);
	}

	@CanonicalName("test.sample")
	private record Sample(Map<String, @Nullable Boolean> flags,
			@Nullable @HasFieldsOf(StandardError.class) Structure error, @Nullable Secret secret,
			@Nullable Binary data) implements Structure {

	}

}
