package io.github.ovfemulator.capability;

import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.ImportClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of import and export flags.
 */
@EmulatorTest
class FlagServerTests {

	private static final String IMPORT_FLAGS = "/rest/com/vmware/vcenter/ovf/import-flag";

	private static final String EXPORT_FLAGS = "/rest/com/vmware/vcenter/ovf/export-flag";

	@Autowired
	private EmulatorClient client;

	@ParameterizedTest
	@ValueSource(strings = { "resgroup-8", "resgroup-17" })
	void listWhenPoolIsAnotherThenHasTheSameFlags(String pool) {
		JsonNode flags = this.client.get(IMPORT_FLAGS + "?rp=" + pool).value();
		assertThat(flags.findValuesAsString("option")).containsExactly("LAX");
		assertThat(flags.findValuesAsString("default_message")).doesNotContain("").hasSize(1);
	}

	@Test
	void createWhenFlagIsListedThenAcceptsIt() {
		JsonNode flags = this.client.get(IMPORT_FLAGS + "?rp=resgroup-8").value();
		assertThat(flags.findValuesAsString("option")).allSatisfy(
				(flag) -> this.client
					.post(ImportClient.SERVICE + "/id:resgroup-8?~action=create-for-resource-pool",
							"{\"create_spec\": {\"source_type\": \"PUSH_SOURCE\", \"import_flags\": [\"" + flag
									+ "\"]}}")
					.value());
	}

	@Test
	void listWhenPoolIsUnknownThenNotFound() {
		assertThat(this.client.get(IMPORT_FLAGS + "?rp=resgroup-99").assertError(404, "not_found").messages())
			.contains("resgroup-99");
	}

	@Test
	void listWhenQueryDiffersThenBadRequest() {
		assertThat(this.client.badCall("GET", IMPORT_FLAGS, null).assertError(400, "invalid_argument").messages())
			.contains("rp");
		this.client.badCall("GET", IMPORT_FLAGS + "?rp=resgroup-8&pool=resgroup-8", null)
			.assertError(400, "unexpected_input");
	}

	@Test
	void listWhenForExportsThenHasAllFlags() {
		JsonNode flags = this.client.get(EXPORT_FLAGS).value();
		assertThat(flags.findValuesAsString("option")).containsExactly("PRESERVE_MAC", "EXTRA_CONFIG");
		assertThat(flags.findValuesAsString("default_message")).doesNotContain("").hasSize(2);
	}

	@Test
	void listWhenExportsHaveParametersThenBadRequest() {
		this.client.badCall("GET", EXPORT_FLAGS + "?rp=resgroup-8", null).assertError(400, "unexpected_input");
	}

}
