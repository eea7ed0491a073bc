package io.github.ovfemulator.libraryitem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@code filter} over HTTP.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "emulator.https.port=-1")
class FilterServerTests {

	private static final String REST = "/rest/com/vmware/vcenter/ovf/library-item";

	private static final String TARGET = "{\"target\":{\"resource_pool_id\":\"resgroup-8\"}}";

	@TempDir
	private static Path fixtures;

	@Autowired
	private EmulatorClient client;

	@DynamicPropertySource
	static void writeFixtures(DynamicPropertyRegistry properties) throws IOException {
		TestLibrary.write(fixtures);
		TestLibrary.write(fixtures, "marked/marked.ovf",
				TestOvfDescriptors.virtualMachine("marked")
					.option("small")
					.option("large")
					.xml()
					.replace("ovf:id=\"large\"", "ovf:id=\"large\" ovf:default=\"true\"")
					.getBytes(StandardCharsets.UTF_8));
		TestLibrary.write(fixtures, "broken/broken.ovf", "<html/>".getBytes(StandardCharsets.UTF_8));
		properties.add("emulator.fixtures", fixtures::toString);
	}

	@Test
	void filterWhenPackageHasChoicesThenListsThem() {
		JsonNode summary = this.client.post(REST + "/id:choices?~action=filter", TARGET).value();
		assertThat(summary.path("name").stringValue()).isEqualTo("choices");
		assertThat(summary.path("annotation").stringValue()).isEqualTo("A note");
		assertThat(summary.path("EULAs")).hasToString("[\"Read this\"]");
		assertThat(summary.path("networks")).hasToString("[\"VM Network\"]");
		assertThat(summary.has("storage_groups")).isFalse();
		assertThat(summary.path("additional_params").valueStream().map((each) -> each.path("type").stringValue()))
			.containsExactly("DeploymentOptionParams", "PropertyParams", "SizeParams");
		assertThat(summary.at("/additional_params/0").has("selected_key")).isFalse();
		assertThat(summary.at("/additional_params/0/deployment_options/0/default_choice").booleanValue()).isTrue();
	}

	@Test
	void filterWhenAnOptionIsMarkedThenIsSelected() {
		assertThat(this.client.post(REST + "/id:marked?~action=filter", TARGET)
			.value()
			.at("/additional_params/0/selected_key")
			.stringValue()).isEqualTo("large");
	}

	@Test
	void filterWhenSentBackThenDeploys() {
		JsonNode parameters = this.client.post(REST + "/id:devices?~action=filter", TARGET)
			.value()
			.path("additional_params");
		JsonNode result = this.client
			.post(REST + "/id:devices?~action=deploy", TARGET.substring(0, TARGET.length() - 1)
					+ ",\"deployment_spec\":{\"accept_all_EULA\":true,\"additional_parameters\":" + parameters + "}}")
			.value();
		assertThat(result.path("succeeded").booleanValue()).as(result.toString()).isTrue();
	}

	@Test
	void filterWhenPackageIsPlainThenOmitsAbsentLists() {
		JsonNode summary = this.client
			.post(REST + "?~action=filter",
					"{\"ovf_library_item_id\":\"plain\",\"target\":{\"resource_pool_id\":\"resgroup-8\"}}")
			.value();
		assertThat(summary.propertyNames()).containsExactly("name", "EULAs", "additional_params");
		assertThat(summary.path("EULAs")).isEmpty();
	}

	@Test
	void filterWhenOverApiThenHasBothSpellings() {
		Answer answer = this.client.post("/api/vcenter/ovf/library-item/choices?action=filter", TARGET);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.json().path("EULAs")).hasToString("[\"Read this\"]");
		assertThat(answer.json().path("eulas")).hasToString("[\"Read this\"]");
	}

	@Test
	void filterWhenOverJsonRpcThenHasStructures() {
		JsonNode summary = this.client.post("/api", """
				{"jsonrpc":"2.0","id":"1","method":"invoke","params":{"serviceId":"com.vmware.vcenter.ovf.library_item",
				 "operationId":"filter","ctx":{"appCtx":{},"securityCtx":null},"input":{"STRUCTURE":{"operation-input":{
				 "ovf_library_item_id":"choices","target":{"STRUCTURE":{
				 "com.vmware.vcenter.ovf.library_item.deployment_target":{"resource_pool_id":"resgroup-8"}}}}}}}}""")
			.json()
			.at("/result/output/STRUCTURE/com.vmware.vcenter.ovf.library_item.ovf_summary");
		assertThat(summary.path("EULAs")).hasToString("[\"Read this\"]");
		assertThat(summary.path("eulas").isMissingNode()).isTrue();
		assertThat(summary.at("/additional_params/OPTIONAL/0/STRUCTURE").propertyNames())
			.containsExactly("com.vmware.vcenter.ovf.deployment_option_params");
	}

	@ParameterizedTest
	@CsvSource({ "gone,resgroup-8,404,not_found", "plain,resgroup-99,404,not_found",
			"broken,resgroup-8,400,invalid_argument" })
	void filterWhenItCannotAnswerThenThrows(String item, String pool, int status, String type) {
		this.client
			.post(REST + "/id:" + item + "?~action=filter", "{\"target\":{\"resource_pool_id\":\"" + pool + "\"}}")
			.assertError(status, type);
	}

}
