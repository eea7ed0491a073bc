package io.github.ovfemulator.journal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.ImportClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the lines in the log about a refused {@code instantiate}.
 */
@EmulatorTest
@ExtendWith(OutputCaptureExtension.class)
class RefusalLogServerTests {

	private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(RefusalLog.class);

	@Autowired
	private EmulatorClient client;

	@BeforeEach
	void logRefusals() {
		LOGGER.setLevel(Level.INFO);
	}

	@AfterEach
	void logLess() {
		LOGGER.setLevel(null);
	}

	@Test
	void instantiateWhenParametersAreWrongThenLogsSessionAndReason(CapturedOutput output) {
		ImportClient session = session();
		assertThat(instantiate(session, """
				{"@class": "com.vmware.vcenter.ovf.name_and_product_params", "name": " "},
				{"@class": "com.vmware.vcenter.ovf.property_params",
				 "properties": [{"id": "nothing", "value": "topsecret"}]}""").status()).isEqualTo(400);
		assertThat(output).contains("import_session.instantiate refused for session " + session.id()
				+ " with INVALID_ARGUMENT: The name of the machine must not be blank.");
		assertThat(output.getOut()).doesNotContain("topsecret");
	}

	@Test
	void instantiateWhenStateIsWrongThenLogsSessionAndReason(CapturedOutput output) {
		ImportClient session = ImportClient.create(this.client, "NONE");
		assertThat(instantiate(session, "").status()).isEqualTo(400);
		assertThat(output).contains("import_session.instantiate refused for session " + session.id()
				+ " with NOT_ALLOWED_IN_CURRENT_STATE: ");
	}

	@Test
	void createWhenResourcePoolIsUnknownThenLogsReasonOnce(CapturedOutput output) {
		Answer answer = this.client
			.call("POST", ImportClient.SERVICE + "/id:topsecret?~action=create-for-resource-pool", """
					{"create_spec": {"@class": "com.vmware.vcenter.ovf.import_session.create_spec", "import_flags": [],
					  "source_type": "PUSH_SOURCE", "push_source_content_type": "OVF_SOURCE"}}""");
		assertThat(answer.status()).isEqualTo(404);
		assertThat(lines(output)).singleElement()
			.asString()
			.contains("com.vmware.vcenter.ovf.import_session.create_for_resource_pool refused with NOT_FOUND: ")
			.doesNotContain("topsecret");
	}

	@Test
	void deployWhenItemIsUnknownThenLogsReasonOnce(CapturedOutput output) {
		assertThat(this.client.call("POST", "/rest/com/vmware/vcenter/ovf/library-item/id:nothing?~action=deploy", """
				{"target": {"resource_pool_id": "resgroup-8"}, "deployment_spec": {"accept_all_EULA": true}}""")
			.status()).isEqualTo(404);
		assertThat(lines(output)).singleElement()
			.asString()
			.contains("com.vmware.vcenter.ovf.library_item.deploy refused with NOT_FOUND: ");
	}

	@Test
	void callWhenItChangesNothingThenIsNotLogged(CapturedOutput output) {
		assertThat(this.client.call("GET", "/rest/vcenter/vm/vm-4711", null).status()).isEqualTo(404);
		assertThat(lines(output)).isEmpty();
	}

	@Test
	void callWhenApiThenLogsNumberedId(CapturedOutput output) {
		assertThat(this.client.call("DELETE", "/api/vcenter/vm/vm-4711", null).status()).isEqualTo(404);
		assertThat(lines(output)).singleElement()
			.asString()
			.contains("com.vmware.vcenter.VM.delete refused with NOT_FOUND: ", "vm-4711");
	}

	private static List<String> lines(CapturedOutput output) {
		return output.getOut().lines().filter((line) -> line.contains(" refused ")).toList();
	}

	private Answer instantiate(ImportClient session, String parameters) {
		return this.client.post(session.path() + "?~action=instantiate",
				"{\"instantiation_parameters\": [" + parameters + "]}");
	}

	private ImportClient session() {
		return ImportClient.create(this.client, "NONE")
			.upload("descriptor.ovf", TestOvfDescriptors.virtualMachine("refused").bytes());
	}

}
