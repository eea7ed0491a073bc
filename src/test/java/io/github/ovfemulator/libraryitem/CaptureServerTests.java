package io.github.ovfemulator.libraryitem;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@code create} over HTTP.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "emulator.https.port=-1")
class CaptureServerTests {

	private static final String SERVICE = "/rest/com/vmware/vcenter/ovf/library-item";

	@TempDir
	private static Path fixtures;

	@Autowired
	private EmulatorClient client;

	@DynamicPropertySource
	static void writeFixtures(DynamicPropertyRegistry properties) throws IOException {
		TestLibrary.write(fixtures);
		properties.add("emulator.fixtures", fixtures::toString);
	}

	@AfterEach
	void reset() {
		this.client.call("POST", "/__admin/reset", null);
	}

	static Stream<String> items() {
		return TestLibrary.packages().keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("items")
	void createWhenDeployedAgainThenHardwareIsEqual(String item) {
		JsonNode source = deploy(item, "first");
		TestMachines machines = new TestMachines(this.client);
		String hardware = machines.hardware();
		String captured = create(source, "\"library_id\":\"library-1\"", "\"name\":\"captured\"")
			.path("ovf_library_item_id")
			.stringValue();
		this.client.get("/rest/vcenter/vm")
			.value()
			.findValuesAsString("vm")
			.forEach((id) -> this.client.call("DELETE", "/rest/vcenter/vm/" + id, null).assertVoid());
		assertThat(deploy(captured, "second").path("type")).isEqualTo(source.path("type"));
		assertThat(machines.hardware()).isEqualTo(hardware);
	}

	@Test
	void createWhenItemExistsThenItHasNewContentAndOldName() {
		JsonNode source = deploy("plain", "source");
		String item = create(source, "\"library_id\":\"library-1\"", "\"description\":\"text\"")
			.path("ovf_library_item_id")
			.stringValue();
		JsonNode again = create(source, "\"library_item_id\":\"" + item + "\"", "\"name\":\"other\"");
		assertThat(again.path("ovf_library_item_id").stringValue()).isEqualTo(item);
		JsonNode model = this.client.get("/rest/com/vmware/content/library/item/id:" + item).value();
		assertThat(model.path("name").stringValue()).isEqualTo("source");
		assertThat(model.path("description").stringValue()).isEqualTo("text");
	}

	@Test
	void createWhenSourceItemIsGivenThenItemHasIt() {
		JsonNode source = deploy("plain", "source");
		String item = create(source, "\"library_id\":\"library-1\"",
				"\"name\":\"made\",\"library_item_source_id\":\"plain\"")
			.path("ovf_library_item_id")
			.stringValue();
		assertThat(this.client.get("/rest/com/vmware/content/library/item/id:" + item)
			.value()
			.path("source_id")
			.stringValue()).isEqualTo("plain");
		assertThat(this.client
			.post("/rest/com/vmware/content/library/item?~action=find", "{\"spec\":{\"source_id\":\"plain\"}}")
			.value()).hasToString("[\"" + item + "\"]");
		attempt("VirtualMachine", source.path("id").stringValue(), "\"library_id\":\"library-1\"",
				"\"library_item_source_id\":\"gone\"")
			.assertError(404, "not_found");
	}

	@Test
	void createWhenNameIsTakenThenResultHasServerError() {
		JsonNode result = create(deploy("plain", "source"), "\"library_id\":\"library-1\"", "\"name\":\"plain\"");
		assertThat(result.path("succeeded").booleanValue()).isFalse();
		assertThat(result.at("/error/errors/0/error/@class").stringValue())
			.isEqualTo("com.vmware.vapi.std.errors.already_exists");
	}

	@Test
	void createWhenOverApiThenIsCreated() {
		JsonNode source = deploy("plain", "source");
		String body = "{\"source\":" + source + ",\"target\":{\"library_id\":\"library-1\"},\"create_spec\":{}}";
		Answer answer = this.client.post("/api/vcenter/ovf/library-item?client_token=t", body);
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		assertThat(this.client.post("/api/vcenter/ovf/library-item?client_token=t", body).json())
			.isEqualTo(answer.json());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			VirtualMachine | vm-99 | "library_id":"library-1" | 404 | not_found
			VirtualApp | resgroup-v99 | "library_id":"library-1" | 404 | not_found
			Folder | group-v3 | "library_id":"library-1" | 400 | invalid_argument
			VirtualMachine | vm-101 | "library_id":"gone" | 404 | not_found
			VirtualMachine | vm-101 | "library_item_id":"gone" | 404 | not_found
			VirtualMachine | vm-101 | '' | 400 | invalid_argument
			""")
	void createWhenRequestIsInvalidThenThrows(String type, String id, String target, int status, String error) {
		attempt(type, id, target, "").assertError(status, error);
	}

	@Test
	void createWhenFlagIsUnknownThenInvalidArgument() {
		JsonNode source = deploy("plain", "source");
		attempt("VirtualMachine", source.path("id").stringValue(), "\"library_id\":\"library-1\"",
				"\"flags\":[\"OTHER\"]")
			.assertError(400, "invalid_argument");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"name\":\"\"", "\"name\":\" \"", "\"name\":\"%081d\"", "\"description\":\"%02001d\"" })
	void createWhenTextIsInvalidThenInvalidArgument(String spec) {
		JsonNode source = deploy("plain", "source");
		attempt("VirtualMachine", source.path("id").stringValue(), "\"library_id\":\"library-1\"", spec.formatted(0))
			.assertError(400, "invalid_argument");
	}

	@Test
	void createWhenVirtualAppRunsThenNotAllowed() {
		JsonNode source = deploy("vapp", "source");
		String vm = this.client.get("/rest/vcenter/vm").value().get(0).path("vm").stringValue();
		this.client.call("POST", "/rest/vcenter/vm/" + vm + "/power/start", null);
		attempt("VirtualApp", source.path("id").stringValue(), "\"library_id\":\"library-1\"", "").assertError(400,
				"not_allowed_in_current_state");
	}

	private JsonNode deploy(String item, String name) {
		JsonNode result = this.client
			.post(SERVICE + "/id:" + item + "?~action=deploy", """
					{"target":{"resource_pool_id":"resgroup-8"},"deployment_spec":{"name":"%s","accept_all_EULA":true,
					 "additional_parameters":[%s]}}""".formatted(name, item.equals("choices")
					? "{\"type\":\"PropertyParams\",\"properties\":[{\"id\":\"hostname\",\"value\":\"h\"}]}" : ""))
			.value();
		assertThat(result.path("succeeded").booleanValue()).as(result.toString()).isTrue();
		return result.path("resource_id");
	}

	private JsonNode create(JsonNode source, String target, String spec) {
		return attempt(source.path("type").stringValue(), source.path("id").stringValue(), target, spec).value();
	}

	private Answer attempt(String type, String id, String target, String spec) {
		return this.client.attempt("POST", SERVICE,
				"{\"source\":{\"type\":\"%s\",\"id\":\"%s\"},\"target\":{%s},\"create_spec\":{%s}}".formatted(type, id,
						target, spec));
	}

}
