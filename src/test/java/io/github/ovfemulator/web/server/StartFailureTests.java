package io.github.ovfemulator.web.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

import io.github.ovfemulator.OvfEmulatorApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.context.ApplicationContextException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

/**
 * Tests that failures of the start are reported in one line, without a stack trace.
 */
@ExtendWith(OutputCaptureExtension.class)
class StartFailureTests {

	@TempDir
	private Path directory;

	@ParameterizedTest
	@ValueSource(strings = { "server.port", "emulator.https.port", "management.server.port" })
	void startWhenPortIsInUseThenNamesProperty(String property, CapturedOutput output) throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertFailure(output, "%s: Port %d was already in use".formatted(property, taken.getLocalPort()),
					"--" + property + "=" + taken.getLocalPort());
			assertThat(output.getOut()).contains("or set " + property + " to another one");
		}
	}

	@Test
	void startWhenBothPortsAreTheSameThenNamesBoth(CapturedOutput output) throws IOException {
		int port;
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = free.getLocalPort();
		}
		assertFailure(output, "server.port and emulator.https.port are both " + port, "--server.port=" + port,
				"--emulator.https.port=" + port);
	}

	@Test
	void startWhenAddressIsOfAnotherMachineThenNamesProperty(CapturedOutput output) {
		// reserved for documentation (RFC 5737)
		assertFailure(output, "Set server.address to an address of this machine", "--server.address=192.0.2.1");
	}

	@Test
	void startWhenPortIsInvalidThenNamesProperty(CapturedOutput output) {
		assertFailure(output, "server.port must be from 0 to 65535, not 99999", "--server.port=99999");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					emulator.auth=none           | emulator.auth must be one of lenient, strict, off, not 'none'.
					emulator.contract=Lenient    | emulator.contract must be one of report, enforce, off, not 'Lenient'.
					emulator.pace.mode=quick     | emulator.pace.mode must be one of immediate, timed, polls, manual, not 'quick'.
					emulator.sessions.idle=5x    | emulator.sessions.idle must be a duration such as PT30S or 30s, not '5x'.
					emulator.request.max-size=x  | emulator.request.max-size must be a size such as 10MB, not 'x'.
					emulator.tasks.max=many      | emulator.tasks.max must be a whole number, not 'many'.
					emulator.dashboard=perhaps   | emulator.dashboard must be true or false, not 'perhaps'.
					emulator.tasks.max=0         | emulator.tasks.max must be at least 1
					emulator.admin.token=        | emulator.admin.token must not be blank; leave it unset for no token.
					""")
	void startWhenValueIsInvalidThenListsValidOnes(String property, String reason, CapturedOutput output) {
		assertFailure(output, reason, "--" + property);
		assertThat(output.getOut()).doesNotContain("LENIENT", "java.lang", "Failed to bind");
	}

	@Test
	void startWhenPortFileFolderIsMissingThenNamesProperty(CapturedOutput output) {
		Path file = this.directory.resolve("none/ports.json");
		assertFailure(output, "emulator.port-file: the ports cannot be written to " + file,
				"--emulator.port-file=" + file);
	}

	@Test
	void startWhenPortFileIsAFolderThenLeavesNothing(CapturedOutput output) throws IOException {
		Path folder = Files.createDirectories(this.directory.resolve("ports.json/full")).getParent();
		assertFailure(output, "emulator.port-file: the ports cannot be written to " + folder,
				"--emulator.port-file=" + folder);
		assertThat(this.directory).isDirectoryNotContaining("glob:**/ports?*.json");
	}

	@Test
	void startWhenCertificateFolderIsAFileThenNamesProperty(CapturedOutput output) throws IOException {
		Path file = Files.writeString(this.directory.resolve("file"), "");
		assertFailure(output, "emulator.https.directory: the certificate cannot be kept in " + file.resolve("https"),
				"--emulator.https.port=0", "--emulator.https.directory=" + file.resolve("https"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "emulator.pull.trusted-certificates", "emulator.ovf.trusted-certificates" })
	void startWhenCertificatesAreMissingThenNamesProperty(String property, CapturedOutput output) {
		Path file = this.directory.resolve("none.pem");
		assertFailure(output, "%s: %s cannot be read: there is no such file".formatted(property, file),
				"--" + property + "=" + file);
	}

	@Test
	void startWhenTemporaryFolderCannotBeWrittenThenSaysWhatToDo() {
		WebServerException failure = new WebServerException("Unable to create tempDir. java.io.tmpdir is set to /none",
				new NoSuchFileException("/none/jetty-docbase.8080"));
		FailureAnalysis analysis = Objects.requireNonNull(new TemporaryFolderFailureAnalyzer()
			.analyze(new ApplicationContextException("Unable to start web server", failure)));
		assertThat(analysis.getDescription()).contains(System.getProperty("java.io.tmpdir"),
				"/none/jetty-docbase.8080");
		assertThat(analysis.getAction()).contains("-Djava.io.tmpdir=");
	}

	@Test
	void startWhenServerFailsOtherwiseThenFolderIsNotBlamed() {
		assertThat(new TemporaryFolderFailureAnalyzer()
			.analyze(new WebServerException("Unable to start embedded Jetty server", new IOException("none"))))
			.isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "file", "file/new/recorded", "broken", "saved" })
	void startWhenRecordFolderIsBelowAFileThenNamesProperty(String folder, CapturedOutput output) throws IOException {
		Files.writeString(this.directory.resolve("file"), "");
		Files.createSymbolicLink(this.directory.resolve("broken"), this.directory.resolve("missing"));
		Files.writeString(Files.createDirectory(this.directory.resolve("saved")).resolve("recordings"), "");
		Path record = this.directory.resolve(folder);
		assertFailure(output, "emulator.record.directory: " + record, "--emulator.record.directory=" + record);
	}

	@Test
	void startWhenRecordFolderIsReadOnlyThenNamesProperty(CapturedOutput output) throws IOException {
		Files.setPosixFilePermissions(this.directory, PosixFilePermissions.fromString("r-xr-xr-x"));
		assumeFalse(Files.isWritable(this.directory), "root may write everywhere");
		Path record = this.directory.resolve("recorded");
		assertFailure(output, "emulator.record.directory: " + record + " cannot be written",
				"--emulator.record.directory=" + record);
	}

	private static void assertFailure(CapturedOutput output, String reason, String... arguments) {
		SpringApplication application = new SpringApplication(OvfEmulatorApplication.class);
		assertThatException().isThrownBy(() -> application.run(arguments));
		assertThat(output.getOut()).contains("APPLICATION FAILED TO START", reason).doesNotContain("\tat ");
	}

}
