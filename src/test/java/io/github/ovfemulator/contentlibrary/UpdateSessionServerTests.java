package io.github.ovfemulator.contentlibrary;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.FileServer;
import io.github.ovfemulator.support.RawConnection;
import io.github.ovfemulator.support.TestOva;
import io.github.ovfemulator.support.TestPackage;
import io.github.ovfemulator.web.server.ServerCertificate;
import io.github.ovfemulator.web.server.TestHttps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests the states and the files of update sessions.
 */
@EmulatorTest
class UpdateSessionServerTests {

	private static final TestPackage TINY = TestPackage.of(TestOvfDescriptors.virtualMachine("updated"))
		.disk("disk1.vmdk", 1000);

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	private LibraryClient library;

	private String item;

	private String session;

	@BeforeEach
	void createSession() {
		this.library = new LibraryClient(this.client);
		this.item = this.library.item("item-" + UUID.randomUUID(), "ovf");
		this.session = this.library.update(this.item);
	}

	@Test
	void uploadWhenBrokenThenCanBeRepeated() throws IOException {
		JsonNode file = this.library.add(this.session, "tiny.ovf", "");
		String path = URI.create(file.findValue("uri").stringValue()).getRawPath();
		try (RawConnection connection = new RawConnection("localhost", this.port)) {
			connection.send("PUT " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nabc");
			await().until(() -> this.library.file(this.session, "tiny.ovf").path("bytes_transferred").longValue() == 3);
			assertThat(this.library.file(this.session, "tiny.ovf").path("status").stringValue())
				.isEqualTo("TRANSFERRING");
			this.library.upload("PUT", file, TINY.descriptor()).assertError(400, "resource_busy");
		}
		await().until(() -> this.library.file(this.session, "tiny.ovf").path("status").stringValue(),
				"WAITING_FOR_TRANSFER"::equals);
		assertThat(this.library.upload("POST", file, TINY.descriptor()).status()).isEqualTo(200);
		assertThat(this.library.file(this.session, "tiny.ovf").path("status").stringValue()).isEqualTo("READY");
	}

	@ParameterizedTest
	@ValueSource(strings = { ", \"size\": 3", ", \"checksum_info\": {\"checksum\": \"00\"}",
			", \"checksum_info\": {\"algorithm\": \"MD5\", \"checksum\": \"00\"}" })
	void uploadWhenNotAsDeclaredThenFileFails(String declared) {
		Answer answer = this.library.upload("PUT", this.library.add(this.session, "tiny.ovf", declared),
				TINY.descriptor());
		assertThat(answer.status()).isEqualTo(200);
		JsonNode file = this.library.file(this.session, "tiny.ovf");
		assertThat(file.path("status").stringValue()).isEqualTo("ERROR");
		assertThat(this.library.error(this.library.act(this.session, "complete")))
			.isEqualTo("com.vmware.vdcs.cls-main.session_has_missing_or_invalid_files");
		this.library.push(this.session, "tiny.ovf", TINY.descriptor())
			.push(this.session, "disk1.vmdk", TINY.content("disk1.vmdk"))
			.act(this.session, "complete")
			.assertVoid();
	}

	@Test
	void completeWhenFileIsMissingThenNotAllowed() {
		this.library.push(this.session, "tiny.ovf", TINY.descriptor());
		JsonNode result = this.client
			.call("POST", LibraryClient.UPDATE_FILE + "/id:" + this.session + "?~action=validate", null)
			.value();
		assertThat(result.path("has_errors").booleanValue()).isTrue();
		assertThat(result.path("missing_files")).hasToString("[\"disk1.vmdk\"]");
		Answer answer = this.library.act(this.session, "complete").assertError(400, "not_allowed_in_current_state");
		assertThat(this.library.error(answer))
			.isEqualTo("com.vmware.vdcs.cls-main.session_has_missing_or_invalid_files");
		assertThat(answer.json().at("/value/messages/0/args")).hasToString("[\"\",\"disk1.vmdk \"]");
		this.library.add(this.session, "disk1.vmdk", "");
		assertThat(this.library.error(this.library.act(this.session, "complete")))
			.isEqualTo("com.vmware.vdcs.cls-main.update_session_file_not_received");
		assertThat(this.library.session(this.session).path("state").stringValue()).isEqualTo("ACTIVE");
	}

	@Test
	void completeWhenManifestDiffersThenNotAllowed() {
		byte[] disk = TINY.content("disk1.vmdk").clone();
		disk[0] ^= 1;
		this.library.add(this.session, "tiny.mf", "");
		this.library.push(this.session, "tiny.mf", TINY.manifest("tiny.ovf", "SHA1"))
			.push(this.session, "tiny.ovf", TINY.descriptor())
			.push(this.session, "disk1.vmdk", disk);
		assertThat(this.library.act(this.session, "complete").messages()).contains("disk1.vmdk .");
		this.library.push(this.session, "disk1.vmdk", TINY.content("disk1.vmdk"))
			.act(this.session, "complete")
			.assertVoid();
		assertThat(this.library.files(this.item)).containsExactly("tiny.ovf", "disk1.vmdk");
	}

	@Test
	void completeWhenPackageHasTwoDescriptorsThenNotAllowed() {
		this.library.push(this.session, "tiny.ovf", TINY.descriptor())
			.push(this.session, "disk1.vmdk", TINY.content("disk1.vmdk"))
			.push(this.session, "other.OVF", TINY.descriptor());
		JsonNode result = this.client
			.call("POST", LibraryClient.UPDATE_FILE + "/id:" + this.session + "?~action=validate", null)
			.value();
		assertThat(result.path("missing_files")).isEmpty();
		assertThat(result.path("invalid_files").findValuesAsString("name")).containsExactly("other.OVF");
		Answer answer = this.library.act(this.session, "complete").assertError(400, "not_allowed_in_current_state");
		assertThat(answer.json().at("/value/messages/0/args")).hasToString("[\"\",\"other.OVF \"]");
		this.client
			.post(LibraryClient.UPDATE_FILE + "/id:" + this.session + "?~action=remove",
					"{\"file_name\": \"other.OVF\"}")
			.assertVoid();
		this.library.act(this.session, "complete").assertVoid();
		assertThat(this.library.files(this.item)).containsExactly("tiny.ovf", "disk1.vmdk");
	}

	@Test
	void addWhenManifestIsLateThenNotAllowed() {
		this.library.push(this.session, "tiny.ovf", TINY.descriptor());
		this.library.tryAdd(this.session, "\"name\": \"tiny.mf\", \"source_type\": \"PUSH\"")
			.assertError(400, "not_allowed_in_current_state");
	}

	@Test
	void uploadWhenArchiveIsInvalidThenFileFails() {
		byte[] archive = TestOva.of(TINY);
		JsonNode file = this.library.add(this.session, "tiny.ova", "");
		assertThat(this.library.upload("PUT", file, Arrays.copyOf(archive, 1200)).status()).isEqualTo(200);
		assertThat(this.library.file(this.session, "tiny.ova").path("status").stringValue()).isEqualTo("ERROR");
		assertThat(this.library.upload("PUT", file, "no archive".repeat(200).getBytes(StandardCharsets.UTF_8)).status())
			.isEqualTo(200);
		assertThat(this.library.file(this.session, "tiny.ova").path("status").stringValue()).isEqualTo("ERROR");
		assertThat(this.library.upload("PUT", file, archive).status()).isEqualTo(200);
		assertThat(this.library.session(this.session).findValue("preview_info").path("state").stringValue())
			.isEqualTo("AVAILABLE");
		this.library.act(this.session, "complete").assertVoid();
		assertThat(this.library.files(this.item)).contains("disk1.vmdk").hasSize(2);
	}

	@Test
	void createWhenSessionIsActiveThenBusy() {
		this.library.tryUpdate(this.item).assertError(400, "resource_busy");
		this.client.call("DELETE", LibraryClient.UPDATE + "/id:" + this.session, null)
			.assertError(400, "not_allowed_in_current_state");
		this.library.act(this.session, "cancel").assertVoid();
		assertThat(this.library.act(this.session, "complete")
			.assertError(400, "not_allowed_in_current_state")
			.json()
			.at("/value/messages/0/default_message")
			.stringValue()).isEqualTo("The operation 'complete' is not allowed in the state CANCELED.");
		this.client.call("DELETE", LibraryClient.UPDATE + "/id:" + this.session, null).assertVoid();
		this.client.get(LibraryClient.UPDATE + "/id:" + this.session).assertError(404, "not_found");
		assertThat(this.library.tryUpdate(this.item).status()).isEqualTo(200);
	}

	@Test
	void failWhenActiveThenError() {
		JsonNode file = this.library.add(this.session, "tiny.ovf", "");
		this.client
			.post(LibraryClient.UPDATE + "/id:" + this.session + "?~action=fail",
					"{\"client_error_message\": \"broken cable\"}")
			.assertVoid();
		JsonNode model = this.library.session(this.session);
		assertThat(model.path("state").stringValue()).isEqualTo("ERROR");
		assertThat(model.path("error_message").toString()).contains("broken cable");
		this.library.upload("PUT", file, TINY.descriptor()).assertError(404, "not_found");
	}

	@Test
	void failWhenWithoutBodyThenError() {
		this.library.act(this.session, "fail").assertVoid();
		assertThat(this.library.session(this.session).path("state").stringValue()).isEqualTo("ERROR");
	}

	@Test
	void getWhenIdleTooLongThenNotFound() {
		this.library.push(this.session, "tiny.ovf", TINY.descriptor());
		this.client.control().clock().advance(Duration.ofMinutes(4));
		this.client.post(LibraryClient.UPDATE + "/id:" + this.session + "?~action=keep-alive",
				"{\"client_progress\": 7}");
		this.client.control().clock().advance(Duration.ofMinutes(4));
		assertThat(this.library.session(this.session).path("client_progress").longValue()).isEqualTo(7);
		this.client.control().clock().advance(Duration.ofMinutes(2));
		this.client.get(LibraryClient.UPDATE + "/id:" + this.session).assertError(404, "not_found");
	}

	@Test
	void completeWhenPulledThenItemHasThePackage() {
		try (FileServer source = FileServer.http()
			.file("/p/tiny.ovf", TINY.descriptor())
			.file("/p/tiny.mf", TINY.manifest("tiny.ovf", "SHA256"))
			.file("/p/disk1.vmdk", TINY.content("disk1.vmdk"))) {
			this.library.tryAdd(this.session, pull("tiny.ovf", source.url("/p/tiny.ovf"))).value();
			this.library.act(this.session, "complete").assertVoid();
			await().atMost(Duration.ofSeconds(30))
				.until(() -> this.library.session(this.session).path("state").stringValue(), "DONE"::equals);
			assertThat(this.library.files(this.item)).containsExactlyInAnyOrder("tiny.ovf", "disk1.vmdk");
		}
	}

	@Test
	void pullWhenCertificateIsGivenThenOnlyItIsTrusted() {
		ServerCertificate certificate = TestHttps.selfSigned("localhost");
		try (FileServer source = FileServer.https(certificate).file("/disk1.vmdk", new byte[] { 1, 2 })) {
			assertThat(pullWith(source, TestHttps.selfSigned("localhost").pem())).isEqualTo("ERROR");
			assertThat(pullWith(source, certificate.pem())).isEqualTo("READY");
			this.library
				.tryAdd(this.session, pull("x", source.url("/x")).replace("}", ", \"ssl_certificate\": \"PEM\"}"))
				.assertError(400, "invalid_argument");
		}
	}

	private String pullWith(FileServer source, String pem) {
		this.library.tryAdd(this.session, pull("disk1.vmdk", source.url("/disk1.vmdk")).replace("}",
				", \"ssl_certificate_thumbprint\": \"00\", \"ssl_certificate\": \"" + pem.replace("\n", "\\n") + "\"}"))
			.value();
		return await().atMost(Duration.ofSeconds(30))
			.until(() -> this.library.file(this.session, "disk1.vmdk").path("status").stringValue(),
					(status) -> !status.equals("TRANSFERRING"));
	}

	@Test
	void completeWhenPullFailsThenError() {
		try (FileServer source = FileServer.http().status("/tiny.ovf", 404)) {
			this.library.tryAdd(this.session, pull("tiny.ovf", source.url("/tiny.ovf"))).value();
			this.library.act(this.session, "complete").assertVoid();
			await().atMost(Duration.ofSeconds(30))
				.until(() -> this.library.session(this.session).path("state").stringValue(), "ERROR"::equals);
			assertThat(this.library.files(this.item)).isEmpty();
			JsonNode probe = this.client
				.post(LibraryClient.UPDATE_FILE + "?~action=probe",
						"{\"source_endpoint\": {\"uri\": \"" + source.url("/tiny.ovf") + "\"}}")
				.value();
			assertThat(probe.path("status").stringValue()).isEqualTo("UNKNOWN_ERROR");
		}
	}

	private static String pull(String name, String url) {
		return "\"name\": \"%s\", \"source_type\": \"PULL\", \"source_endpoint\": {\"uri\": \"%s\"}".formatted(name,
				url);
	}

	@Test
	void removeWhenCompletedThenItemLosesTheFile() {
		this.library.push(this.session, "tiny.ova", TestOva.of(TINY))
			.push(this.session, "extra.nvram", new byte[3])
			.act(this.session, "complete")
			.assertVoid();
		assertThat(this.library.files(this.item)).contains("extra.nvram");
		String second = this.library.update(this.item);
		this.client
			.post(LibraryClient.UPDATE_FILE + "/id:" + second + "?~action=remove", "{\"file_name\": \"extra.nvram\"}")
			.assertVoid();
		this.client
			.post(LibraryClient.UPDATE_FILE + "/id:" + second + "?~action=remove", "{\"file_name\": \"extra.nvram\"}")
			.assertError(400, "invalid_argument");
		assertThat(this.library.files(this.item)).contains("extra.nvram");
		this.library.act(second, "complete").assertVoid();
		assertThat(this.library.files(this.item)).hasSize(2).doesNotContain("extra.nvram");
		assertThat(this.library.item(this.item).path("content_version").stringValue()).isEqualTo("3");
	}

}
