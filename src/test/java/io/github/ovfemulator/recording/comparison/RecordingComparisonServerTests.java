package io.github.ovfemulator.recording.comparison;

import io.github.ovfemulator.recording.RecordedCallReader;
import io.github.ovfemulator.recording.RecordedImport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.ovfemulator.OvfEmulatorApplication;
import io.github.ovfemulator.contentlibrary.LibraryStore;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.TestArchive;
import io.github.ovfemulator.support.TestPackage;
import io.github.ovfemulator.vapi.operation.Dialect;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.github.ovfemulator.vapi.type.VapiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the comparison of recordings by the control plane.
 */
@EmulatorTest
class RecordingComparisonServerTests {

	private static final String SCOPE = "compare";

	@Autowired
	private EmulatorClient client;

	@Autowired
	private OperationCatalogue catalogue;

	@Autowired
	private LibraryStore libraries;

	@Test
	void compareWhenJournalIsOfThisServerThenIsEqual() {
		for (Dialect dialect : Dialect.values()) {
			RecordedImport.run(this.client.inScope(SCOPE), dialect, name(dialect));
		}
		JsonNode journal = this.client.get("/__admin/requests.har?scope=" + SCOPE).json();
		for (JsonNode entry : journal.path("log").path("entries")) {
			if (entry.at("/request/method").asString("").equals("PUT")) {
				((ObjectNode) entry.path("request")).putObject("postData").put("text", body(entry.path("request")));
			}
		}
		Map<String, String> before = server();
		JsonNode report = this.client.post("/__admin/recordings/compare", journal.toString()).json();
		assertThat(report.path("differences")).isEmpty();
		assertThat(report.path("not_compared")).isEmpty();
		assertThat(report.path("equal").booleanValue()).isTrue();
		assertThat(report.path("inventory").stringValue()).isEqualTo("recorded");
		assertThat(server()).isEqualTo(before);
		this.client.control().reset(SCOPE);
	}

	private static String name(Dialect dialect) {
		return "compared-" + dialect.name().toLowerCase(Locale.ROOT);
	}

	/** The bytes of an upload, by their number. */
	private static String body(JsonNode request) {
		for (Dialect dialect : Dialect.values()) {
			TestPackage ovf = TestPackage.of(TestOvfDescriptors.virtualMachine(name(dialect))).disk("disk.vmdk", 100);
			for (byte[] file : new byte[][] { ovf.descriptor(), ovf.content("disk.vmdk") }) {
				if (file.length == request.path("bodySize").asInt()) {
					return new String(file, StandardCharsets.ISO_8859_1);
				}
			}
		}
		throw new AssertionError("No file has the size of " + request);
	}

	/** What must not change: sessions, machines, recordings, the clock, faults. */
	private Map<String, String> server() {
		Map<String, String> server = new TreeMap<>();
		for (String path : new String[] { "/__admin/sessions", "/__admin/machines", "/__admin/recordings",
				"/__admin/faults", "/__admin/settings", "/rest/vcenter/datastore" }) {
			server.put(path, this.client.get(path).text());
		}
		return server;
	}

	@Test
	void compareWhenMarkdownIsWantedThenIsText() {
		String archive = new TestArchive().add("GET", "https://vc.corp.test/ui/", "", 200, "<html>").json();
		Answer answer = this.client.post("/__admin/recordings/compare?format=markdown", archive);
		assertThat(answer.contentType()).startsWith("text/markdown");
		assertThat(answer.text()).isEqualTo("""
				# Comparison of a recording

				Differences: 0. Compared entries: 0. Entries not compared: 1.
				The recording names no object of an inventory, so the built-in one was used.

				## Not compared

				| entries | operation | reason |
				| --- | --- | --- |
				| 1 |  | It is no call of an emulated operation. |
				""");
	}

	@Test
	void compareWhenSessionsAreLoggedThenThreadsSayWhose() {
		TestArchive archive = new TestArchive();
		RecordedImport.run(this.client.inScope(SCOPE).recordedIn(archive), Dialect.REST, "logged");
		this.client.control().reset(SCOPE);
		Logger logger = (Logger) LoggerFactory.getLogger(OvfEmulatorApplication.class.getPackageName());
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		log.start();
		logger.addAppender(log);
		logger.setLevel(Level.INFO);
		try {
			this.client.post("/__admin/recordings/compare", archive.json());
		}
		finally {
			logger.setLevel(null);
			logger.detachAppender(log);
		}
		assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage)
			.anySatisfy((message) -> assertThat(message).endsWith("IMPORT_INSTANTIATING -> IMPORT_COMPLETED"));
		assertThat(log.list).filteredOn((event) -> event.getFormattedMessage().startsWith("Import session"))
			.extracting(ILoggingEvent::getThreadName)
			.allSatisfy((thread) -> assertThat(thread).startsWith("comparison-"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{\"log\": {}}", "{\"log\": {\"entries\": [" })
	void compareWhenBodyIsNoArchiveThen400(String body) {
		Answer answer = this.client.attempt("POST", "/__admin/recordings/compare", body);
		assertThat(answer.status()).as(answer.text()).isEqualTo(400);
	}

	@Test
	void compareWhenFormatIsUnknownThen400() {
		Answer answer = this.client.badCall("POST", "/__admin/recordings/compare?format=xml", new TestArchive().json());
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("pointer").stringValue()).isEqualTo("/format");
	}

	@Test
	void compareWhenAnotherIsComparedThenIsRefused() throws IOException {
		RecordingComparison[] comparison = new RecordingComparison[1];
		String archive = new TestArchive().add("GET", "https://vc/api/vcenter/vm", "", 200, "[]").json();
		comparison[0] = new RecordingComparison(1 << 20, () -> new RecordedCallReader(this.catalogue), (inventory) -> {
			try {
				comparison[0].compare(stream(archive));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			throw new AssertionError("Two recordings were compared at a time");
		}, null, PackageFiles.NONE);
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(VapiException.class).isThrownBy(() -> comparison[0].compare(stream(archive)))
				.satisfies((ex) -> assertThat(ex.error().messages().get(0).id())
					.isEqualTo("emulator.recording.comparing"));
		}
		assertThat(comparison[0].compare(stream(new TestArchive().json())).differences()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			-1  | and not its size.
			5   | and no file in a content library of this server has its 5 bytes.
			101 | and it is larger than the 100 bytes that can be uploaded from a content library.
			""")
	void uploadWhenNoFileOfALibraryFitsThenReasonIsGiven(long size, String reason) {
		assertThatExceptionOfType(ReplayException.class)
			.isThrownBy(() -> new LibraryFiles(this.libraries, 100).read(size, "disk.vmdk"))
			.withMessageContaining("The recording does not have the bytes of the uploaded file, " + reason);
	}

	private static InputStream stream(String archive) {
		return new ByteArrayInputStream(archive.getBytes(StandardCharsets.UTF_8));
	}

}
