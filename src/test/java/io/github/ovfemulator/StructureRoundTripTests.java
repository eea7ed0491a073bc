package io.github.ovfemulator;

import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import io.github.ovfemulator.vapi.json.ApiDecoding;
import io.github.ovfemulator.vapi.json.ApiEncoding;
import io.github.ovfemulator.vapi.json.JsonDecoding;
import io.github.ovfemulator.vapi.json.JsonEncoding;
import io.github.ovfemulator.vapi.json.JsonRpcDecoding;
import io.github.ovfemulator.vapi.json.JsonRpcEncoding;
import io.github.ovfemulator.vapi.json.RestDecoding;
import io.github.ovfemulator.vapi.json.RestEncoding;
import io.github.ovfemulator.vapi.json.StructureReader;
import io.github.ovfemulator.vapi.json.StructureWriter;
import io.github.ovfemulator.vapi.json.VapiJson;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.StructureType;
import io.github.ovfemulator.vapi.type.VapiType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.JsonGenerator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that every structure is unchanged after writing and reading in each dialect.
 */
class StructureRoundTripTests {

	private static final long SEED = 20260131;

	private static final int ROUNDS = 20;

	@TestFactory
	Stream<DynamicTest> structureWhenWrittenAndReadThenIsEqual() {
		return ProductionClasses.get()
			.stream()
			.filter((javaClass) -> javaClass.isAnnotatedWith(CanonicalName.class) && javaClass.isRecord())
			.map(JavaClass::reflect)
			.<Class<? extends Structure>>map((javaClass) -> javaClass.asSubclass(Structure.class))
			.map((structure) -> DynamicTest.dynamicTest(StructureType.of(structure).name(),
					() -> assertThatAllRoundsEnd(structure)));
	}

	private static <T extends Structure> void assertThatAllRoundsEnd(Class<T> structure) {
		RandomStructures structures = new RandomStructures(SEED);
		for (int i = 0; i < ROUNDS; i++) {
			T first = structure.cast(structures.next(StructureType.of(structure)));
			byte[] rest = write(first, new RestEncoding());
			T fromRest = read(rest, structure, new RestDecoding());
			assertThat(fromRest).isEqualTo(first);
			T fromJsonRpc = read(write(fromRest, new JsonRpcEncoding()), structure, new JsonRpcDecoding());
			assertThat(fromJsonRpc).isEqualTo(first);
			T fromApi = read(write(fromJsonRpc, new ApiEncoding()), structure, new ApiDecoding());
			assertThat(fromApi).isEqualTo(first);
			assertThat(write(fromApi, new RestEncoding())).isEqualTo(rest);
		}
	}

	private static byte[] write(Structure structure, JsonEncoding encoding) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (JsonGenerator json = VapiJson.MAPPER.createGenerator(bytes)) {
			new StructureWriter(encoding).write(json, structure, new VapiType.StructureOf(structure.getClass()));
		}
		return bytes.toByteArray();
	}

	private static <T extends Structure> T read(byte[] json, Class<T> structure, JsonDecoding decoding) {
		return new StructureReader(decoding).read(VapiJson.read(json), structure);
	}

}
