package io.github.ovfemulator.hostile;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Objects;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.recording.RecordingService;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.TestArchive;
import io.github.ovfemulator.support.TestEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the limits on memory, with small ones.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "emulator.sessions.max-memory=80KB", "emulator.journal.max-memory=40KB",
				"emulator.contract-max-memory=4KB", "emulator.library.max-memory=10KB",
				"emulator.faults.max-memory=10KB", "emulator.inventory.max-memory=12KB",
				"emulator.recordings.max-memory=10KB", "emulator.response.max-size=8KB" })
class MemoryLimitsServerTests {

	private static final String LARGE = "x".repeat(3000);

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	@Autowired
	private RecordingService recordings;

	@AfterEach
	void reset() {
		this.client.control().reset();
	}

	@Test
	void uploadWhenSessionsAreFullThenRefusesUntilOneIsDeleted() {
		byte[] descriptor = TestOvfDescriptors.virtualMachine(LARGE).bytes();
		ImportClient first = ImportClient.create(this.client, "NONE").upload("descriptor.ovf", descriptor);
		ImportClient refused = ImportClient.create(this.client, "NONE");
		ImportClient second = ImportClient.create(this.client, "NONE");
		Answer answer = refused.tryUpload("descriptor.ovf", descriptor);
		for (int i = 0; i < 40 && answer.status() == 200; i++) {
			refused = ImportClient.create(this.client, "NONE");
			answer = refused.tryUpload("descriptor.ovf", descriptor);
		}
		answer.assertError(400, "unable_to_allocate_resource");
		assertThat(answer.messages()).contains("emulator.sessions.max-memory");
		first.delete();
		second.delete();
		assertThat(refused.upload("descriptor.ovf", descriptor).state()).isEqualTo("IMPORT_SELECTING_OVF_PARAMS");
	}

	@Test
	void journalWhenFullThenKeepsLatestCalls() {
		for (int i = 0; i < 20; i++) {
			this.client.get("/rest/vcenter/vm?filter.names.1=" + i + LARGE);
		}
		JsonNode kept = this.client.get("/__admin/requests").json();
		assertThat(kept.path("count").intValue()).isEqualTo(kept.path("requests").size()).isBetween(2, 12);
		assertThat(kept.path("requests").path(kept.path("requests").size() - 1).path("number").intValue())
			.isGreaterThanOrEqualTo(20);
		assertThat(this.client.get("/__admin/requests.har").json().path("log").path("entries").size()).isBetween(2, 12);
	}

	@Test
	void violationsWhenFullThenCountsDroppedOnes() {
		for (int i = 0; i < 20; i++) {
			this.client.badCall("GET", "/rest/vcenter/vm?colour" + i + "=" + "x".repeat(500), null);
		}
		JsonNode report = this.client.get("/__admin/contract/violations").json();
		assertThat(report.path("violations").size()).isBetween(1, 19);
		assertThat(report.path("violations").size() + report.path("dropped").intValue()).isGreaterThanOrEqualTo(20);
	}

	@Test
	void libraryWhenFullThenRefusesUntilOneIsDeleted() {
		String spec = """
				{"create_spec": {"name": "l", "description": "%s", "type": "LOCAL",
				  "storage_backings": [{"type": "DATASTORE", "datastore_id": "datastore-11"}]}}""".formatted(LARGE);
		String path = "/rest/com/vmware/content/local-library";
		String first = this.client.post(path, spec).value().stringValue();
		Answer answer = this.client.post(path, spec);
		for (int i = 0; i < 3 && answer.status() == 200; i++) {
			answer = this.client.post(path, spec);
		}
		answer.assertError(400, "unable_to_allocate_resource");
		assertThat(answer.messages()).contains("emulator.library.max-memory");
		this.client.call("DELETE", path + "/id:" + first, null).assertVoid();
		assertThat(this.client.post(path, spec).status()).isEqualTo(200);
	}

	@Test
	void faultsWhenFullThenRespondsWithConflict() {
		String rule = "{\"match\": {\"scope\": \"none\"}, \"effect\": {\"http\": {\"status\": 418, \"body\": \"%s\"}}}"
			.formatted(LARGE);
		String first = this.client.post("/__admin/faults", rule).json().path("id").stringValue();
		Answer answer = this.client.post("/__admin/faults", rule);
		for (int i = 0; i < 3 && answer.status() == 201; i++) {
			answer = this.client.post("/__admin/faults", rule);
		}
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.json().path("detail").stringValue()).contains("emulator.faults.max-memory");
		this.client.call("DELETE", "/__admin/faults/" + first, null);
		assertThat(this.client.post("/__admin/faults", rule).status()).isEqualTo(201);
	}

	@Test
	void recordingsWhenFullThenRespondsWithConflictUntilReset() {
		String error = """
				{"type": "com.vmware.vapi.std.errors.not_found", "value": {"messages": [
				  {"id": "com.vmware.x", "default_message": "%s", "args": []}]}}""".formatted("the ".repeat(1000));
		String recording = new TestArchive()
			.add("GET", "https://vc" + ImportClient.SERVICE + "/id:vm-1", "", 404, error)
			.json();
		assertThat(this.client.post("/__admin/recordings", recording).status()).isEqualTo(201);
		Answer answer = this.client.post("/__admin/recordings", recording);
		for (int i = 0; i < 3 && answer.status() == 201; i++) {
			answer = this.client.post("/__admin/recordings", recording);
		}
		assertThat(answer.status()).as(answer.text()).isEqualTo(409);
		assertThat(answer.json().path("detail").stringValue()).contains("emulator.recordings.max-memory");
		this.recordings.reset();
		assertThat(this.client.post("/__admin/recordings", recording).status()).isEqualTo(201);
		this.recordings.reset();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UPLOAD")
	void getWhenResponseIsTooLargeThenRespondsWithError(TestEndpoint endpoint) throws IOException {
		byte[] descriptor = TestOvfDescriptors.virtualMachine("m").file("f", "d".repeat(9000), 7).bytes();
		ImportClient session = ImportClient.create(this.client, "NONE");
		assertThat(session.tryUpload("descriptor.ovf", descriptor).status()).isEqualTo(200);
		HttpResponse<String> answer = endpoint.call(session).send(this.port);
		assertThat(answer.body()).containsIgnoringCase("unable_to_allocate_resource")
			.contains("emulator.response.max-size")
			.hasSizeLessThan(2000);
	}

	@Test
	void instantiateWhenInventoryIsFullThenSessionFails() {
		byte[] descriptor = TestOvfDescriptors.virtualMachine("m").bytes();
		ImportClient session = null;
		for (int i = 0; i < 20 && (session == null || session.state().equals("IMPORT_COMPLETED")); i++) {
			session = ImportClient.create(this.client, "NONE").upload("descriptor.ovf", descriptor);
			session.instantiate("""
					{"@class": "com.vmware.vcenter.ovf.name_and_product_params", "name": "full-%s"}""".formatted(i));
		}
		assertThat(Objects.requireNonNull(session).assertState("IMPORT_ERROR").info().path("errors").toString())
			.contains("emulator.inventory.max-memory");
	}

}
