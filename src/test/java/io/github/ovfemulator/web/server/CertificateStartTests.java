package io.github.ovfemulator.web.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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

	@Test
	void certificateWhenItCannotBeGeneratedThenLogsReason(CapturedOutput output) {
		Path missing = this.directory.resolve("keytool");
		HttpsProperties properties = new HttpsProperties(0, null, null, null, List.of());
		HttpsConnector https = new HttpsConnector(properties, new CertificateSource(properties, Clock.systemUTC(),
				new CertificateGenerator(Clock.systemUTC(), missing)));
		assertThatExceptionOfType(BadCertificateException.class).isThrownBy(https::certificate);
		assertThat(output.getOut()).contains("ERROR", missing.toString(), "emulator.https.private-key");
	}

	private static String thumbprint(String... arguments) {
		try (ConfigurableApplicationContext context = SpringApplication.run(OvfEmulatorApplication.class, arguments)) {
			return context.getBean(HttpsConnector.class).certificate().orElseThrow().sha1Thumbprint();
		}
	}

}
