package io.github.ovfemulator.importsession;

import java.io.IOException;
import java.net.URI;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.RawConnection;
import io.github.ovfemulator.support.TestOva;
import io.github.ovfemulator.support.TestPackage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests of imports with external disks, on the server whose settings may change.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "emulator.seed=7")
class ExternalTransferServerTests {

	private static final String STREAM = "stream.vmdk";

	private static final String FLAT = "flat.vmdk";

	private final TestPackage source = mixed("external");

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	@BeforeEach
	void leaveDisksToOthers() {
		control("PUT", "/settings", "{\"transfer_mode\": \"EXTERNAL_TRANSFER_MODE\"}");
	}

	@AfterEach
	void reset() {
		assertThat(control("POST", "/reset", null).status()).isEqualTo(204);
		assertThat(control("GET", "/settings", null).json().path("transfer_mode").stringValue())
			.isEqualTo("SERVER_TRANSFER_MODE");
	}

	@Test
	void uploadWhenDisksAreExternalThenCompletes() {
		ImportClient session = ImportClient.create(this.client, "MANIFEST")
			.upload("descriptor.ovf", this.source.descriptor())
			.instantiate("")
			.assertState("IMPORT_FILE_TRANSFER");
		assertThat(session.info().path("file_transfer_mode").stringValue()).isEqualTo("EXTERNAL_TRANSFER_MODE");
		assertDisk(session.file(STREAM), "POST", "disk-1.vmdk");
		assertDisk(session.file(FLAT), "PUT", "disk-0.vmdk");
		assertThat(session.file("tools.iso").has("upload_method")).isFalse();

		session.upload("descriptor.mf", this.source.manifest("a.ovf", "SHA256"))
			.upload("tools.iso", this.source.content("tools.iso"))
			.upload(FLAT, this.source.content(FLAT));
		assertThat(session.info().path("progress").longValue()).as("no progress was reported").isZero();
		session.progress(60).assertVoid();
		assertThat(session.info().path("progress").longValue()).isEqualTo(60);
		session.upload(STREAM, this.source.content(STREAM)).assertState("IMPORT_COMPLETED");
		JsonNode info = session.info();
		assertThat(info.path("progress").longValue()).isEqualTo(100);
		assertThat(info.path("file_transfer_mode").stringValue()).isEqualTo("EXTERNAL_TRANSFER_MODE");
		assertThat(info.path("vm_id").stringValue()).startsWith("vm-");
		assertThat(info.path("files").findValues("file_url")).isEmpty();
		assertThat(info.path("files").findValues("upload_method")).isEmpty();
		assertThat(session.file(STREAM).path("sha256").stringValue())
			.isEqualTo(TestPackage.digest("SHA256", this.source.content(STREAM)));
	}

	private void assertDisk(JsonNode disk, String method, String name) {
		assertThat(disk.path("upload_method").stringValue()).isEqualTo(method);
		assertThat(disk.path("file_url").stringValue())
			.matches("http://localhost:" + this.port + "/nfc/[A-Za-z0-9_-]{32}/" + name);
	}

	@ParameterizedTest
	@CsvSource({ "PUT, /disk-1.vmdk, not_found", "POST, /disk-0.vmdk, not_found", "POST, /other.vmdk, not_found",
			"GET, /disk-1.vmdk, ''", "PATCH, /disk-1.vmdk, ''", "POST, '', ''", "POST, /disk-1.vmdk/x, ''" })
	void uploadWhenMethodOrPathDiffersThenNotFound(String method, String end, String error) {
		ImportClient session = transferring(this.source);
		JsonNode before = session.info();
		String url = url(session, STREAM);
		String path = URI.create(url.substring(0, url.lastIndexOf('/'))).getRawPath() + end;
		if (error.isEmpty()) {
			assertThat(this.client.unknown(method, path).json().path("messages").get(0).path("id").stringValue())
				.isEqualTo("com.vmware.vapi.rest.httpNotFound");
		}
		else {
			this.client.attempt(method, path, "x").assertError(404, error);
		}
		assertThat(session.info()).isEqualTo(before);
	}

	@Test
	void uploadWhenAddressIsTheFormerThenNotFound() {
		ImportClient session = ImportClient.create(this.client, "NONE")
			.upload("descriptor.ovf", this.source.descriptor());
		String old = url(session, STREAM);
		session.instantiate("");
		this.client.upload(old, this.source.content(STREAM)).assertError(404, "not_found");
		session.delete();
		this.client.upload("POST", old.replace("/upload/", "/nfc/") + "/disk-1.vmdk", new byte[1])
			.assertError(404, "not_found");
	}

	@Test
	void uploadWhenBodyLooksLikeAFormThenIsADisk() throws IOException {
		ImportClient session = transferring(this.source);
		String path = URI.create(url(session, STREAM)).getRawPath();
		try (RawConnection connection = new RawConnection("localhost", this.port)) {
			assertThat(connection.send("""
					POST %s HTTP/1.1\r
					Host: localhost\r
					Content-Type: application/x-www-form-urlencoded\r
					Content-Length: 3\r
					\r
					a=b""".formatted(path)).readStatus()).isEqualTo(200);
		}
		assertThat(session.file(STREAM).path("bytes_transferred").longValue()).isEqualTo(3);
	}

	@Test
	void uploadWhenClientStopsReportingThenExpires() throws IOException {
		ImportClient session = transferring(this.source);
		String path = URI.create(url(session, STREAM)).getRawPath();
		try (RawConnection upload = new RawConnection("localhost", this.port)) {
			upload.send("POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: 70000\r\n\r\n".formatted(path))
				.send(new byte[1000]);
			await().until(() -> session.file(STREAM).path("bytes_transferred").longValue() == 1000);
			advanceClock("PT25M");
			session.progress(10).assertVoid();
			advanceClock("PT25M");
			upload.send(new byte[1000]);
			await().until(() -> transferredAsTheControlPlaneShows(session) == 2000);
			session.progress(20).assertVoid();
			advanceClock("PT31M");
			upload.send(new byte[68_000]);
			assertThat(upload.readStatus()).isEqualTo(404);
		}
		this.client.get(session.path()).assertError(404, "not_found");
	}

	/** The control plane does not reset the idle timeout. */
	private long transferredAsTheControlPlaneShows(ImportClient session) {
		assertThat(control("GET", "/sessions/" + session.id(), null).status()).isEqualTo(200);
		return session.file(STREAM).path("bytes_transferred").longValue();
	}

	@Test
	void instantiateWhenSourceIsArchiveThenServerTransfers() {
		ImportClient session = ImportClient.createForOva(this.client)
			.upload("descriptor.ova", TestOva.of(this.source))
			.instantiate("")
			.assertState("IMPORT_COMPLETED");
		assertThat(session.info().path("file_transfer_mode").stringValue()).isEqualTo("SERVER_TRANSFER_MODE");
	}

	@Test
	void journalWhenUploadIsExternalThenMasksToken() {
		ImportClient session = transferring(this.source);
		String url = url(session, STREAM);
		String token = url.split("/", -1)[4];
		session.upload(STREAM, this.source.content(STREAM));
		this.client.upload("PUT", url, new byte[1]);
		String journal = control("GET", "/requests?session=" + session.id(), null).text()
				+ control("GET", "/requests", null).text() + control("GET", "/requests.har", null).text();
		assertThat(journal).contains("/nfc/***/disk-1.vmdk").doesNotContain(token);
	}

	@Test
	void restoreWhenDisksAreExternalThenContinues() {
		ImportClient session = transferring(this.source);
		session.progress(30).assertVoid();
		session.upload(FLAT, this.source.content(FLAT));
		JsonNode before = session.info();
		String state = control("GET", "/state", null).text();
		reset();
		assertThat(control("PUT", "/state", state).status()).isEqualTo(204);
		assertThat(session.info()).isEqualTo(before);
		assertThat(control("GET", "/settings", null).json().path("transfer_mode").stringValue())
			.isEqualTo("EXTERNAL_TRANSFER_MODE");
		session.upload("tools.iso", this.source.content("tools.iso"))
			.upload(FLAT, this.source.content(FLAT))
			.upload(STREAM, this.source.content(STREAM))
			.assertState("IMPORT_COMPLETED");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					"transfer_mode":"external_transfer_mode" | "transfer_mode":"server_transfer_mode" | /sessions/0/session/transfer_mode
					"transfer_mode":"EXTERNAL_TRANSFER_MODE" | "transfer_mode":"NONE"                 | /settings/transfer_mode
					,"transfer_mode":"EXTERNAL_TRANSFER_MODE" | ``                                    | /settings/transfer_mode
					"external":false                         | "external":true                        | /sessions/0/session/transfer/content/files/0/external
					""")
	void restoreWhenStateIsImpossibleThenRefuses(String from, String to, String pointer) {
		transferring(this.source);
		String state = control("GET", "/state", null).text();
		assertThat(state).contains(from);
		Answer answer = this.client.attempt("PUT", "/__admin/state", state.replaceFirst("\\Q" + from + "\\E", to));
		assertThat(answer.status()).as(answer.text()).isEqualTo(400);
		assertThat(answer.json().path("pointer").stringValue()).isEqualTo(pointer);
	}

	private static TestPackage mixed(String name) {
		TestOvfDescriptors descriptor = TestOvfDescriptors.virtualMachine(name);
		TestPackage source = TestPackage.of(descriptor).disk(FLAT, 30_000);
		descriptor.first("Disk").with("ovf:format", "http://example.test/vmdk.html#monolithicFlat");
		return source.disk(STREAM, 70_000).file("tools.iso", 10);
	}

	private ImportClient transferring(TestPackage pushed) {
		return ImportClient.create(this.client, "NONE")
			.upload("descriptor.ovf", pushed.descriptor())
			.instantiate("")
			.assertState("IMPORT_FILE_TRANSFER");
	}

	private static String url(ImportClient session, String name) {
		return session.file(name).path("file_url").stringValue();
	}

	private void advanceClock(String by) {
		assertThat(control("POST", "/clock/advance", "{\"by\": \"" + by + "\"}").status()).isEqualTo(200);
	}

	private Answer control(String method, String path, @Nullable String body) {
		return this.client.call(method, "/__admin" + path, body);
	}

}
