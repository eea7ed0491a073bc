package io.github.ovfemulator.web.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.ovfemulator.OvfEmulatorApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests the certificate over several starts of the server.
 */
@ExtendWith(OutputCaptureExtension.class)
class CertificateStartTests {

	@TempDir
	private Path directory;

	@Test
	void restartWhenThereIsAFolderThenKeepsCertificate() {
		String kept = "--emulator.https.directory=" + this.directory;
		assertThat(thumbprint(kept)).isEqualTo(thumbprint(kept));
		assertThat(thumbprint("--emulator.seed=1")).isNotEqualTo(thumbprint("--emulator.seed=1"));
	}

	@Test
	void startWhenPemFilesAreBadThenFailsWithReason(CapturedOutput output) throws IOException {
		Path bad = Files.writeString(this.directory.resolve("bad.pem"), "nonsense");
		assertThatException()
			.isThrownBy(() -> thumbprint("--emulator.https.certificate=" + bad, "--emulator.https.private-key=" + bad));
		assertThat(output.getOut()).contains("APPLICATION FAILED TO START", "bad.pem cannot be read",
				"emulator.https.private-key");
	}

	private static String thumbprint(String... arguments) {
		try (ConfigurableApplicationContext context = SpringApplication.run(OvfEmulatorApplication.class, arguments)) {
			return context.getBean(HttpsConnector.class).certificate().orElseThrow().sha1Thumbprint();
		}
	}

}
