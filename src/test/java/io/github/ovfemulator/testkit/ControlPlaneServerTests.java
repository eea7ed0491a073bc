package io.github.ovfemulator.testkit;

import java.net.URI;

import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ControlPlane} against a server.
 */
@EmulatorTest
class ControlPlaneServerTests {

	private static final String INFO = """
			{"state":"IMPORT_ERROR","progress":40,"files":[],"errors":[],"warnings":[],"information":[]}""";

	@LocalServerPort
	private int port;

	private ControlPlane control;

	@BeforeEach
	void connect() {
		this.control = new ControlPlane(URI.create("http://localhost:" + this.port));
	}

	@Test
	void scriptSessionThenItIsServed() {
		this.control.scriptSession("kit-1", INFO);
		assertThat(new EmulatorClient(this.port).get("/rest/com/vmware/vcenter/ovf/import-session/id:kit-1").value())
			.hasToString(INFO);
	}

	@Test
	void scriptSessionWhenItIsRefusedThenStatusAndProblemAreTold() {
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.control.scriptSession("kit-2", INFO.replace("IMPORT_ERROR", "LOST")))
			.withMessageContaining("PUT http://localhost:" + this.port + "/__admin/sessions/kit-2: 400")
			.satisfies((ex) -> {
				assertThat(ex.status()).isEqualTo(400);
				assertThat(ex.problem()).contains("\"pointer\":\"/state\"");
			});
	}

	@Test
	void changeSettingsThenTheyAreAnswered() {
		String settings = this.control.settings();
		assertThat(this.control.changeSettings("{}")).isEqualTo(settings).contains("\"auth\":\"lenient\"");
	}

	@Test
	void documentsAreHandedOut() {
		assertThat(this.control.operations()).contains("com.vmware.vcenter.ovf.import_session");
		assertThat(this.control.certificate()).startsWith("-----BEGIN CERTIFICATE-----");
	}

}
