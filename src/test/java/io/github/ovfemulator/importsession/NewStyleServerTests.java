package io.github.ovfemulator.importsession;

import java.nio.charset.StandardCharsets;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of sessions and machines through the {@code /api} paths.
 */
@EmulatorTest
class NewStyleServerTests {

	private static final String IMPORTS = "/api/vcenter/ovf/import-session";

	private static final String PROBES = "/api/vcenter/ovf/probe-import-session";

	private static final String SPEC = "{\"create_spec\": {\"source_type\": \"PUSH_SOURCE\", \"import_flags\": []}}";

	@Autowired
	private EmulatorClient client;

	@Test
	void machineWhenImportedThenStartsStopsAndIsDeleted() {
		String session = IMPORTS + "/"
				+ created(this.client.post(IMPORTS + "/resgroup-8?action=create-for-resource-pool", SPEC));
		uploadDescriptor(session, "new-style");
		noContent(this.client.post(session + "?action=instantiate", "{\"instantiation_parameters\": []}"));
		String vm = "/api/vcenter/vm/" + json(this.client.get(session)).path("vm_id").stringValue();
		noContent(this.client.call("POST", vm + "/power?action=start", null));
		assertThat(json(this.client.get(vm + "/power")).path("state").stringValue()).isEqualTo("POWERED_ON");
		Answer refused = this.client.call("DELETE", vm, null);
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.json().path("error_type").stringValue()).isEqualTo("NOT_ALLOWED_IN_CURRENT_STATE");
		noContent(this.client.call("POST", vm + "/power?action=reset", null));
		noContent(this.client.call("POST", vm + "/power?action=suspend", null));
		noContent(this.client.call("POST", vm + "/power?action=stop", null));
		noContent(this.client.call("DELETE", vm, null));
		assertThat(this.client.get(vm).status()).isEqualTo(404);
	}

	@Test
	void probeWhenDescriptorIsCompleteThenListsParameters() {
		String probe = PROBES + "/" + created(this.client.post(PROBES + "?action=create-probe-import-session", SPEC));
		uploadDescriptor(probe, "new-style-probe");
		assertThat(json(this.client.get(probe)).path("state").stringValue())
			.isEqualTo("PROBE_IMPORT_SELECTING_OVF_PARAMS");
		JsonNode told = json(this.client.post(probe + "?action=try-instantiate", "{\"instantiation_parameters\": []}"));
		assertThat(told.path("parameters")).isNotEmpty();
		noContent(this.client.call("DELETE", probe, null));
		assertThat(this.client.get(probe).status()).isEqualTo(404);
	}

	@Test
	void capabilityWhenReadThenIsThatOfTheServer() {
		JsonNode capability = json(this.client.get("/api/vcenter/ovf/capability/3f2a8c51-7d04-4b9e-9c6a-5e1d0b7f4a28"));
		assertThat(capability.path("import_ova").booleanValue()).isTrue();
	}

	private void uploadDescriptor(String session, String name) {
		String url = json(this.client.get(session)).path("files").get(0).path("file_url").stringValue();
		byte[] descriptor = TestOvfDescriptors.virtualMachine(name).xml().getBytes(StandardCharsets.UTF_8);
		assertThat(this.client.upload(url, descriptor).status()).isEqualTo(200);
	}

	private static String created(Answer answer) {
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		return answer.json().stringValue();
	}

	private static JsonNode json(Answer answer) {
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.json();
	}

	private static void noContent(Answer answer) {
		assertThat(answer.status()).as(answer.text()).isEqualTo(204);
		assertThat(answer.body()).isEmpty();
	}

}
