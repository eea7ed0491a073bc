package io.github.ovfemulator.testkit;

import java.time.Duration;

import io.github.ovfemulator.support.TestHttpClient;
import io.github.ovfemulator.testkit.control.ControlPlane;
import io.github.ovfemulator.web.server.TestHttps;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the test kit with the jar of the build.
 */
class OvfEmulatorIT {

	private static final String POOLS = "/rest/vcenter/resource-pool";

	private static final String TOKEN = "it's-a-secret";

	@RegisterExtension
	private static final OvfEmulatorExtension EXTENSION = new OvfEmulatorExtension(builder());

	private static OvfEmulator.Builder builder() {
		return OvfEmulator.builder().jar(Jars.SERVER).property("emulator.admin.token", TOKEN);
	}

	@Test
	void startWhenJarIsGivenThenServesHttpAndLogs(OvfEmulator emulator) throws Exception {
		assertThat(TestHttpClient.to(emulator.uri().toString()).get(POOLS).body()).contains("resgroup-8");
		assertThat(emulator.log()).contains("Emulating the OVF services");
		assertThat(emulator.isRunning()).isTrue();
	}

	@Test
	void startWhenCertificateIsTrustedThenServesHttps(OvfEmulator emulator) throws Exception {
		TestHttpClient client = TestHttpClient.to(emulator.httpsUri().toString(),
				TestHttps.trusting(emulator.control().certificate()));
		assertThat(client.get(POOLS).body()).contains("resgroup-8");
	}

	@RepeatedTest(2)
	void testWhenAnotherRanBeforeThenStateIsReset(ControlPlane control) {
		assertThat(control.sessions().list()).isEmpty();
		control.sessions().script("left-behind", """
				{"state":"IMPORT_ERROR","progress":0,"files":[],"errors":[],"warnings":[],"information":[]}""");
		assertThat(control.sessions().list()).hasSize(1);
	}

	@Test
	void controlPlaneWhenHttpsThenAnswers(OvfEmulator emulator) {
		ControlPlane control = ControlPlane.builder(emulator.httpsUri())
			.token(TOKEN)
			.trust(emulator.control().certificate())
			.build();
		assertThat(control.settings().get().auth()).isEqualTo("lenient");
	}

	@Test
	void restoreStateWhenTakenBeforeResetThenRestored(ControlPlane control) {
		control.clock().advance(Duration.ofHours(1));
		String state = control.state();
		control.reset();
		control.restoreState(state);
		// the time continues from the time of the document
		assertThat(control.clock().offset()).isBetween(Duration.ofMinutes(50), Duration.ofHours(1));
	}

	@Test
	void startWhenPropertyIsInvalidThenExceptionHasLog() {
		OvfEmulator.Builder wrong = builder().property("emulator.sessions.idle", "soon");
		assertThatExceptionOfType(EmulatorStartException.class).isThrownBy(wrong::start)
			.withMessageContaining("exit code 1")
			.withMessageContaining("emulator.sessions.idle");
	}

	@Test
	void startWhenJarIsMissingThenExceptionHasPath() {
		OvfEmulator.Builder wrong = OvfEmulator.builder().jar(Jars.SERVER.resolveSibling("no.jar"));
		assertThatExceptionOfType(EmulatorStartException.class).isThrownBy(wrong::start)
			.withMessageEndingWith("no.jar");
	}

	/** Tests that a nested class uses the same emulator. */
	@Nested
	class InsideTests {

		@Test
		void emulatorWhenTestClassIsNestedThenSameInstance(OvfEmulator emulator) {
			assertThat(emulator).isSameAs(EXTENSION.emulator());
			assertThat(emulator.isRunning()).isTrue();
		}

	}

}
