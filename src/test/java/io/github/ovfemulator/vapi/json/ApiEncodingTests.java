package io.github.ovfemulator.vapi.json;

import java.nio.charset.StandardCharsets;

import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiType;
import io.github.ovfemulator.vapi.type.WireName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the other names of fields in {@link ApiEncoding}.
 */
class ApiEncodingTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"all_EULA":true}                  | true
			{"all_eula":true}                  | true
			{"all_EULA":false,"all_eula":true} | false
			{}                                 | false
			""")
	void readWhenFieldHasOtherNameThenReadsBoth(String json, boolean accepted) {
		StructureReader reader = new StructureReader(new ApiDecoding());
		assertThat(reader.read(json(json), License.class).accepted()).isEqualTo(accepted);
	}

	@Test
	void readWhenOtherNameIsInRestThenRefusesIt() {
		StructureReader reader = new StructureReader(new RestDecoding());
		assertThatExceptionOfType(InputException.class)
			.isThrownBy(() -> reader.read(json("{\"all_eula\":true}"), License.class));
		assertThat(reader.read(json("{}"), License.class).accepted()).isFalse();
	}

	@Test
	void writeWhenFieldHasOtherNameThenWritesBoth() {
		StructureWriter writer = new StructureWriter(new ApiEncoding());
		byte[] written = MessageBody
			.json((json) -> writer.write(json, new License(true), new VapiType.StructureOf(License.class)))
			.bytes();
		assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo("{\"all_EULA\":true,\"all_eula\":true}");
	}

	private static JsonNode json(String text) {
		return VapiJson.read(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * A structure whose field has two names.
	 *
	 * @param accepted the field
	 */
	record License(@WireName(value = "all_EULA", api = "all_eula", falseWhenAbsent = true) boolean accepted)
			implements
				Structure {

	}

}
