package io.github.ovfemulator.recording;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.TestArchive;
import io.github.ovfemulator.support.TestPackage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for recordings, made of this server itself and loaded into it.
 */
@EmulatorTest
class RecordingServerTests {

	private static final String CREATE = ImportClient.SERVICE + "/id:resgroup-8?~action=create-for-resource-pool";

	private static final String SPEC = """
			{"create_spec": {"@class": "com.vmware.vcenter.ovf.import_session.create_spec", "source_type": "PUSH_SOURCE",
			  "import_flags": [], "push_source_content_type": "OVF_SOURCE", "push_source_ovf_option": "NONE"}}""";

	@Autowired
	private EmulatorClient client;

	@Autowired
	private RecordingService recordings;

	@AfterEach
	void forgetRecordings() {
		this.recordings.reset();
	}

	@Test
	void sessionWhenRecordedHereThenReplaysTheSameInfos() {
		TestArchive archive = importMachine("replayed");
		JsonNode report = load(archive, "").json();
		assertThat(report.path("sessions")).hasSize(1);
		assertThat(report.path("refused_sessions")).isEmpty();
		String id = report.path("sessions").path(0).path("id").stringValue();
		for (int round = 0; round < 2; round++) {
			assertThat(this.client.post(CREATE, SPEC).value().stringValue()).isEqualTo(id);
			for (JsonNode recorded : archive.infos()) {
				JsonNode replayed = this.client.get(ImportClient.SERVICE + "/id:" + id).value();
				assertThat(form(replayed)).isEqualTo(form(recorded));
			}
		}
		this.client.call("DELETE", ImportClient.SERVICE + "/id:" + id, null).assertVoid();
		this.client.get(ImportClient.SERVICE + "/id:" + id).assertError(404, "not_found");
	}

	@Test
	void tryInstantiateWhenInputIsRecordedThenSameAnswer() {
		TestArchive archive = importMachine("validated");
		JsonNode report = load(archive, "").json();
		ImportClient session = ImportClient.of(this.client, this.client.post(CREATE, SPEC).value().stringValue());
		assertThat(session.id()).isEqualTo(report.path("sessions").path(0).path("id").stringValue());
		session.tryInstantiate("{\"@class\": \"com.vmware.vcenter.ovf.size_params\", \"type\": \"SizeParams\"}")
			.assertError(400, "not_allowed_in_current_state");
	}

	/** A value with its texts left out, except states and ids of machines. */
	private static String form(JsonNode json) {
		if (json.isContainer()) {
			StringBuilder form = new StringBuilder();
			json.properties().forEach((field) -> form.append(field.getKey()).append(form(field.getValue())));
			if (json.isArray()) {
				json.forEach((each) -> form.append('[').append(form(each)).append(']'));
			}
			return form.toString();
		}
		String text = json.asString("");
		boolean kept = !json.isString() || text.startsWith("IMPORT_") || text.startsWith("vm-");
		return "=" + (kept ? text : "...") + ";";
	}

	private TestArchive importMachine(String name) {
		TestArchive archive = new TestArchive();
		EmulatorClient recorded = this.client.recordedIn(archive);
		TestPackage ovf = TestPackage.of(TestOvfDescriptors.virtualMachine(name)).disk("disk.vmdk", 100);
		ImportClient session = ImportClient.of(recorded, recorded.post(CREATE, SPEC).value().stringValue());
		session.upload("descriptor.ovf", ovf.descriptor()).assertState("IMPORT_SELECTING_OVF_PARAMS");
		session.instantiate("").upload("disk.vmdk", ovf.content("disk.vmdk")).assertState("IMPORT_COMPLETED");
		return archive;
	}

	private Answer load(TestArchive archive, String query) {
		Answer answer = this.client.call("POST", "/__admin/recordings" + query, archive.json());
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		return answer;
	}

}
