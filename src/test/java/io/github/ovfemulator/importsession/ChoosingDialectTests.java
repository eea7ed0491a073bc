package io.github.ovfemulator.importsession;

import java.util.List;

import io.github.ovfemulator.ovf.TestElement;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.TestCalls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.property;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that each parameter structure survives a round trip in each dialect.
 */
@EmulatorTest
class ChoosingDialectTests {

	private static final List<String> TYPES = List.of("DeploymentOptionParams", "NameAndProductParams",
			"PropertyParams", "EulaParams", "NetworkMappingParams", "SizeParams", "DatastoreMappingParams",
			"IpAllocationParams", "ExtraConfigParams", "ScaleOutParams", "VServiceParams", "VcenterExtensionParams",
			"UnknownSectionParams", "VcenterGuestCustomizationParams");

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	private ImportClient session;

	@BeforeEach
	void begin() {
		this.session = ImportClient.create(this.client, "NONE").upload("descriptor.ovf", everything().bytes());
	}

	private static TestOvfDescriptors everything() {
		return TestOvfDescriptors.vApp("everything", "one", "two")
			.option("small")
			.network("LAN")
			.envelope(section("vmw:IpAssignmentSection").with("vmw:schemes", "dhcp"),
					section("vmw:StorageGroupSection").with("vmw:id", "fast").with("vmw:name", "Fast"),
					section("foo:BarSection").with("ovf:required", "false"))
			.hardware(element("vmw:ExtraConfig").with("ovf:required", "false")
				.with("vmw:key", "a")
				.with("vmw:value", "b"))
			.content(section("EulaSection").add(element("License").text("terms")),
					section("ProductSection").add(property("p", "string")),
					section("ovf2:ScaleOutSection").with("ovf2:id", "one").add(element("ovf2:InstanceCount")),
					service("s1", "com.example.service"), service("s2", "com.vmware.vservice.extension"));
	}

	private static TestElement service(String id, String type) {
		return section("vmw:vServiceDependencySection").with("vmw:id", id).add(element("vmw:Type").text(type));
	}

	private static String body(String parameters) {
		return "{\"instantiation_parameters\": " + parameters + "}";
	}

	@Test
	void parametersWhenInRestThenAreChosen() {
		String path = this.session.path() + "?~action=try-instantiate";
		JsonNode told = this.client.post(path, body("[]")).value().path("parameters");
		assertThat(told.valueStream().map((each) -> each.path("type").stringValue())).containsExactlyElementsOf(TYPES);
		assertThat(this.client.post(path, body(told.toString())).value().path("parameters")).isEqualTo(told);
	}

	@Test
	void parametersWhenInApiThenAreChosen() {
		String path = "/api/vcenter/ovf/import-session/" + this.session.id() + "?action=try-instantiate";
		JsonNode told = this.client.post(path, body("[]")).json().path("parameters");
		assertThat(told.valueStream().map((each) -> each.path("type").stringValue())).containsExactlyElementsOf(TYPES);
		assertThat(this.client.post(path, body(told.toString())).json().path("parameters")).isEqualTo(told);
	}

	@Test
	void parametersWhenInJsonRpcThenAreChosen() {
		JsonNode told = jsonRpc("[]");
		assertThat(told).hasSize(TYPES.size());
		assertThat(jsonRpc(told.toString())).isEqualTo(told);
	}

	private JsonNode jsonRpc(String parameters) {
		JsonNode answer = TestCalls.to(this.port)
			.jsonRpc("com.vmware.vcenter.ovf.import_session", "try_instantiate",
					"\"id\": \"%s\", \"instantiation_parameters\": %s".formatted(this.session.id(), parameters),
					"{\"schemeId\": \"com.vmware.vapi.std.security.no_authentication\"}");
		JsonNode parametersTold = answer.path("result")
			.path("output")
			.path("STRUCTURE")
			.path("com.vmware.vcenter.ovf.import_session.ovf_validation_result")
			.path("parameters");
		assertThat(parametersTold.isArray()).as(answer.toString()).isTrue();
		return parametersTold;
	}

}
