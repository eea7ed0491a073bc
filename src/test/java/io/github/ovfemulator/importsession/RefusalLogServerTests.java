package io.github.ovfemulator.importsession;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
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

	private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(ImportSessionService.class);

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
		assertThat(output).contains("Import session " + session.id()
				+ ": instantiate refused with INVALID_ARGUMENT: The name of the machine must not be blank. (and 1 more)");
		assertThat(output.getOut()).doesNotContain("topsecret");
	}

	@Test
	void instantiateWhenStateIsWrongThenLogsSessionAndReason(CapturedOutput output) {
		ImportClient session = ImportClient.create(this.client, "NONE");
		assertThat(instantiate(session, "").status()).isEqualTo(400);
		assertThat(output)
			.contains("Import session " + session.id() + ": instantiate refused with NOT_ALLOWED_IN_CURRENT_STATE: ");
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
