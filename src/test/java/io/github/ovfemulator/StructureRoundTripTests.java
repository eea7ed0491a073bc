package io.github.ovfemulator;

import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import io.github.ovfemulator.vapi.json.ApiNotation;
import io.github.ovfemulator.vapi.json.JsonRpcNotation;
import io.github.ovfemulator.vapi.json.Notation;
import io.github.ovfemulator.vapi.json.RestNotation;
import io.github.ovfemulator.vapi.json.VapiJson;
import io.github.ovfemulator.vapi.json.WireReader;
import io.github.ovfemulator.vapi.json.WireWriter;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.StructureType;
import io.github.ovfemulator.vapi.type.VapiType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.JsonGenerator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every structure survives the way through all dialects and back, whatever its fields
 * hold.
 */
class StructureRoundTripTests {

	private static final long SEED = 20260131;

	private static final int ROUNDS = 20;

	@TestFactory
	Stream<DynamicTest> structureSurvivesAllDialects() {
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
			byte[] rest = write(first, new RestNotation());
			T fromRest = read(rest, structure, new RestNotation());
			assertThat(fromRest).isEqualTo(first);
			T fromJsonRpc = read(write(fromRest, new JsonRpcNotation()), structure, new JsonRpcNotation());
			assertThat(fromJsonRpc).isEqualTo(first);
			T fromApi = read(write(fromJsonRpc, new ApiNotation()), structure, new ApiNotation());
			assertThat(fromApi).isEqualTo(first);
			assertThat(write(fromApi, new RestNotation())).isEqualTo(rest);
		}
	}

	private static byte[] write(Structure structure, Notation notation) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (JsonGenerator json = VapiJson.MAPPER.createGenerator(bytes)) {
			new WireWriter(notation).write(json, structure, new VapiType.StructureOf(structure.getClass()));
		}
		return bytes.toByteArray();
	}

	private static <T extends Structure> T read(byte[] json, Class<T> structure, Notation notation) {
		return new WireReader(notation).read(VapiJson.read(json), structure);
	}

}
