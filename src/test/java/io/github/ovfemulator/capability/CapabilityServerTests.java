package io.github.ovfemulator.capability;

import java.util.Locale;

import io.github.ovfemulator.inventory.VCenterProperties;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the capabilities.
 */
@EmulatorTest
class CapabilityServerTests {

	private static final String PATH = "/rest/com/vmware/vcenter/ovf/capability/id:";

	@Autowired
	private VCenterProperties properties;

	@Autowired
	private EmulatorClient client;

	@Test
	void getWhenGuidIsInEitherCaseThenAnswers() {
		String guid = this.properties.serverGuid().toString();
		JsonNode capability = this.client.get(PATH + guid).value();
		assertThat(capability.path("import_ova").isBoolean()).isTrue();
		assertThat(capability.path("export_ova").booleanValue()).isTrue();
		assertThat(this.client.get(PATH + guid.toUpperCase(Locale.ROOT)).value()).isEqualTo(capability);
	}

	@Test
	void getWhenGuidIsOfAnotherVCenterThenInvalidArgument() {
		String other = "00000000-0000-4000-8000-000000000000";
		assertThat(this.client.get(PATH + other).assertError(400, "invalid_argument").messages()).contains(other,
				"emulator.server-guid");
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "vcenter-1", "3f2a8c51-7d04-4b9e-9c6a", "3f2a8c517d044b9e9c6a5e1d0b7f4a28",
			"1-1-1-1-1", "3f2a8c51-7d04-4b9e-9c6a-5e1d0b7f4a2g" })
	void getWhenTextIsNoGuidThenInvalidArgument(String guid) {
		assertThat(this.client.badCall("GET", PATH + guid, null).assertError(400, "invalid_argument").messages())
			.contains("'" + guid + "'");
	}

}
