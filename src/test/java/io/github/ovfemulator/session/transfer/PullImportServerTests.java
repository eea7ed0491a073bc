package io.github.ovfemulator.session.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.FileServer;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.TestOva;
import io.github.ovfemulator.support.TestPackage;
import io.github.ovfemulator.support.TestSigner;
import io.github.ovfemulator.web.server.ServerCertificate;
import io.github.ovfemulator.web.server.TestHttps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests of imports that pull a package by URL.
 */
@PullTest
class PullImportServerTests {

	private static final byte[] BUNDLE = "<Strings xmlns=\"http://schemas.dmtf.org/ovf/envelope/1\" xml:lang=\"de\"/>"
		.getBytes(StandardCharsets.UTF_8);

	private final FileServer files = FileServer.http();

	@Autowired
	private EmulatorClient client;

	@AfterEach
	void stopServer() {
		this.files.close();
	}

	@Test
	void pullWhenSourceIsDescriptorThenBuildsMachine() {
		TestPackage tiny = TestPackage.of(TestOvfDescriptors.virtualMachine("pulled"))
			.disk("system.vmdk", 3_000_000)
			.disk("data 1.vmdk", 200_000);
		this.files.file("/a/my%20tiny.ovf", tiny.descriptor())
			.file("/a/my tiny.ovf", tiny.descriptor())
			.file("/a/my tiny.mf", tiny.manifest("my tiny.ovf", "SHA256"));
		tiny.files().forEach((name, content) -> this.files.file("/a/" + name, content));
		ImportClient session = pull("/a/my%20tiny.ovf").awaitState("IMPORT_SELECTING_OVF_PARAMS");
		assertThat(this.files.requests()).containsExactly("/a/my%20tiny.ovf", "/a/my%20tiny.mf", "/a/my%20tiny.cert");
		assertThat(session.info().path("files").findValuesAsString("name")).containsExactlyInAnyOrder("my tiny.ovf",
				"system.vmdk", "data 1.vmdk", "my tiny.mf");
		assertThat(session.info().path("files").findValues("file_url")).isEmpty();
		JsonNode info = session.instantiate("").awaitState("IMPORT_COMPLETED").info();
		assertThat(info.path("progress").longValue()).isEqualTo(100);
		assertThat(info.path("file_transfer_mode").stringValue()).isEqualTo("SERVER_TRANSFER_MODE");
		assertThat(info.path("errors")).isEmpty();
		assertThat(info.path("warnings")).isEmpty();
		assertThat(info.path("vm_id").stringValue()).startsWith("vm-");
		tiny.files().forEach((name, content) -> {
			JsonNode file = session.file(name);
			assertThat(file.path("sha256").stringValue()).isEqualTo(TestPackage.digest("SHA256", content));
			assertThat(file.path("bytes_transferred").longValue()).isEqualTo(content.length);
			assertThat(file.path("size").longValue()).isEqualTo(content.length);
		});
	}

	@Test
	void pullWhenExtensionIsUpperCaseThenFindsManifest() {
		TestPackage tiny = TestPackage.of(TestOvfDescriptors.virtualMachine("pulled-upper")).disk("./a.vmdk", 1000);
		byte[] manifest = tiny.manifest("./TINY.OVF", "SHA256");
		this.files.file("/TINY.OVF", tiny.descriptor())
			.file("/TINY.MF", manifest)
			.file("/TINY.cert", TestSigner.selfSigned().certificateFile("TINY.MF", manifest, "SHA256"))
			.file("/a.vmdk", tiny.content("./a.vmdk"));
		ImportClient session = pull("/TINY.OVF").awaitState("IMPORT_SELECTING_OVF_PARAMS");
		assertThat(this.files.requests()).containsExactly("/TINY.OVF", "/TINY.MF", "/TINY.CERT", "/TINY.cert");
		assertThat(session.file("TINY.OVF").path("file_type").stringValue()).isEqualTo("OVF");
		assertThat(session.file("TINY.MF").path("file_type").stringValue()).isEqualTo("MANIFEST");
		assertThat(session.file("TINY.cert").path("file_type").stringValue()).isEqualTo("CERT");
		session.instantiate("""
				{"@class": "com.vmware.vcenter.ovf.certificate_params", "type": "CertificateParams",
				 "warnings": [{"type": "SELF_SIGNED_CERTIFICATE", "ignored": true,
				   "message": {"id": "none", "default_message": "None.", "args": []}}]}""")
			.awaitState("IMPORT_COMPLETED");
	}

	@Test
	void pullWhenSourceIsArchiveThenBuildsMachine() {
		TestPackage tiny = TestPackage.of(TestOvfDescriptors.virtualMachine("pulled-as-archive"))
			.disk("system.vmdk", 300_000);
		byte[] archive = TestOva.withManifest(tiny);
		this.files.file("/tiny.ova", archive).cutOff("/cut.ova", Arrays.copyOf(archive, 200_000));
		ImportClient session = pull("/tiny.ova").awaitState("IMPORT_SELECTING_OVF_PARAMS")
			.instantiate("")
			.awaitState("IMPORT_COMPLETED");
		assertThat(session.file("system.vmdk").path("sha256").stringValue())
			.isEqualTo(TestPackage.digest("SHA256", tiny.content("system.vmdk")));
		assertThat(this.files.requests()).containsExactly("/tiny.ova", "/tiny.ova");
		ImportClient cut = pull("/cut.ova").awaitState("IMPORT_SELECTING_OVF_PARAMS");
		cut.instantiate("{\"@class\": \"com.vmware.vcenter.ovf.name_and_product_params\", \"name\": \"cut\"}");
		assertThat(inaccessible(cut)).contains(this.files.url("/cut.ova"));
	}

	@Test
	void getWhenPullRunsThenShowsProgress() {
		TestPackage tiny = TestPackage.of(TestOvfDescriptors.virtualMachine("pulled-slowly"))
			.disk("a.vmdk", 100_000)
			.disk("b.vmdk", 100_001);
		this.files.file("/tiny.ovf", tiny.descriptor());
		CountDownLatch a = this.files.halting("/a.vmdk", tiny.content("a.vmdk"), 60_000);
		CountDownLatch b = this.files.halting("/b.vmdk", tiny.content("b.vmdk"), 30_000);
		ImportClient session = pull("/tiny.ovf").awaitState("IMPORT_SELECTING_OVF_PARAMS").instantiate("");
		await().until(() -> arrived(session, "a.vmdk") == 60_000 && arrived(session, "b.vmdk") == 30_000);
		session.assertState("IMPORT_FILE_TRANSFER");
		assertThat(session.info().path("progress").longValue()).isBetween(44L, 46L);
		a.countDown();
		await().until(() -> arrived(session, "a.vmdk") == 100_000);
		assertThat(session.info().path("progress").longValue()).isBetween(64L, 66L);
		b.countDown();
		session.awaitState("IMPORT_COMPLETED");
	}

	private static long arrived(ImportClient session, String name) {
		return session.file(name).path("bytes_transferred").longValue();
	}

	@Test
	void pullWhenBundlesAreExternalThenPullsThemFirst() throws IOException {
		try (FileServer other = FileServer.http()) {
			other.file("/de.msg", BUNDLE).file("/disk.vmdk", new byte[10]);
			this.files.redirect("/go", "/tiny.ovf")
				.file("/tiny.ovf",
						TestOvfDescriptors.virtualMachine("pulled-from-afar")
							.messageBundle("b1", other.url("/de.msg"))
							.file("f1", other.url("/disk.vmdk"), 10)
							.disk("d1", "f1", 1024)
							.bytes());
			ImportClient session = pull("/go").awaitState("IMPORT_SELECTING_OVF_PARAMS");
			assertThat(other.requests()).containsExactly("/de.msg");
			session.instantiate("").awaitState("IMPORT_COMPLETED");
			assertThat(other.requests()).containsExactly("/de.msg", "/disk.vmdk");
		}
	}

	@Test
	void pullWhenCertificateIsBesideThenVerifiesIt() {
		TestPackage tiny = TestPackage.of(TestOvfDescriptors.virtualMachine("pulled-signed")).disk("a.vmdk", 1000);
		byte[] manifest = tiny.manifest("tiny.ovf", "SHA256");
		this.files.file("/tiny.ovf", tiny.descriptor())
			.file("/tiny.mf", manifest)
			.file("/tiny.cert", TestSigner.selfSigned().certificateFile("tiny.mf", manifest, "SHA256"))
			.file("/a.vmdk", tiny.content("a.vmdk"));
		ImportClient session = pull("/tiny.ovf").awaitState("IMPORT_SELECTING_OVF_PARAMS");
		assertThat(session.file("tiny.cert").path("file_type").stringValue()).isEqualTo("CERT");
		assertThat(session.tryInstantiate("").assertError(400, "invalid_argument").messages())
			.contains("SELF_SIGNED_CERTIFICATE");
		session.instantiate("""
				{"@class": "com.vmware.vcenter.ovf.certificate_params", "type": "CertificateParams",
				 "warnings": [{"type": "SELF_SIGNED_CERTIFICATE", "ignored": true,
				   "message": {"id": "none", "default_message": "None.", "args": []}}]}""")
			.awaitState("IMPORT_COMPLETED");
	}

	@Test
	void createWhenServerStallsThenAnswersAtOnce() {
		this.files.silent("/tiny.ovf");
		ImportClient session = pull("/tiny.ovf").assertState("IMPORT_OVF_TRANSFER");
		session.tryInstantiate("").assertError(400, "not_allowed_in_current_state");
		assertThat(session.progress(5).assertError(400, "invalid_argument").messages()).contains("PUSH_SOURCE");
		session.delete();
	}

	@Test
	void deleteWhenPullRunsThenClosesConnection() throws InterruptedException {
		TestPackage tiny = TestPackage.of(TestOvfDescriptors.virtualMachine("pulled-in-vain")).disk("a.vmdk", 1000);
		CountDownLatch hungUp = new CountDownLatch(1);
		this.files.on("/tiny.ovf", (exchange) -> {
			exchange.sendResponseHeaders(200, 0);
			OutputStream body = exchange.getResponseBody();
			body.write(tiny.descriptor());
			try {
				while (true) {
					body.write(' ');
					body.flush();
				}
			}
			catch (IOException ex) {
				hungUp.countDown();
			}
		});
		ImportClient session = pull("/tiny.ovf");
		await().until(() -> !this.files.requests().isEmpty());
		session.delete();
		assertThat(hungUp.await(30, TimeUnit.SECONDS)).isTrue();
		this.client.get(session.path()).assertError(404, "not_found");
	}

	@Test
	void deleteWhenDisksAreEndlessThenClosesConnections() throws InterruptedException {
		TestOvfDescriptors descriptor = TestOvfDescriptors.virtualMachine("pulled-for-ever").file("f1", "a.vmdk", 0);
		descriptor.first("File").without("ovf:size");
		this.files.file("/tiny.ovf",
				descriptor.disk("d1", "f1", 1024).file("f2", "b.vmdk", 1L << 60).disk("d2", "f2", 1024).bytes());
		CountDownLatch a = this.files.endless("/a.vmdk");
		CountDownLatch b = this.files.endless("/b.vmdk");
		ImportClient session = pull("/tiny.ovf").awaitState("IMPORT_SELECTING_OVF_PARAMS").instantiate("");
		await().until(() -> arrived(session, "a.vmdk") > 1_000_000 && arrived(session, "b.vmdk") > 1_000_000);
		session.assertState("IMPORT_FILE_TRANSFER");
		assertThat(session.info().path("progress").longValue()).isLessThan(100);
		session.delete();
		assertThat(a.await(30, TimeUnit.SECONDS)).isTrue();
		assertThat(b.await(30, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void pullWhenThumbprintIsGivenThenTrustsIt() throws IOException {
		ServerCertificate certificate = TestHttps.selfSigned("elsewhere.test");
		try (FileServer secure = FileServer.https(certificate)) {
			TestPackage tiny = TestPackage.of(TestOvfDescriptors.virtualMachine("pulled-safely")).disk("a.vmdk", 1000);
			secure.file("/tiny.ovf", tiny.descriptor()).file("/a.vmdk", tiny.content("a.vmdk"));
			ImportClient session = ImportClient.createFrom(this.client, source(secure.url("/tiny.ovf"))
					+ ", \"ssl_certificate_thumbprint\": \"" + certificate.sha1Thumbprint() + "\"");
			session.awaitState("IMPORT_SELECTING_OVF_PARAMS").instantiate("").awaitState("IMPORT_COMPLETED");
			ImportClient distrusting = ImportClient.createFrom(this.client, source(secure.url("/tiny.ovf"))
					+ ", \"ssl_certificate_thumbprint\": \"00112233445566778899aabbccddeeff00112233\"");
			assertThat(inaccessible(distrusting)).contains("00:11:22", certificate.sha1Thumbprint());
			assertThat(inaccessible(ImportClient.createFrom(this.client, source(secure.url("/tiny.ovf")))))
				.contains("not trusted", secure.url("/tiny.ovf"));
		}
	}

	@Test
	void pullWhenSessionIsProbeThenOmitsDisks() {
		this.files.file("/de.msg", BUNDLE)
			.file("/tiny.ovf",
					TestOvfDescriptors.virtualMachine("probed")
						.messageBundle("b1", "de.msg")
						.file("f1", "disk.vmdk", 10)
						.disk("d1", "f1", 1024)
						.bytes());
		String probes = ImportClient.SERVICE.replace("import-session", "probe-import-session");
		String id = this.client
			.post(probes + "?~action=create-probe-import-session",
					"{\"create_spec\": {\"import_flags\": [], " + source(this.files.url("/tiny.ovf")) + "}}")
			.value()
			.stringValue();
		String path = probes + "/id:" + id;
		await().until(() -> this.client.get(path).value().path("state").stringValue(),
				"PROBE_IMPORT_SELECTING_OVF_PARAMS"::equals);
		assertThat(this.client.get(path).value().path("files").findValuesAsString("name")).containsExactly("tiny.ovf",
				"de.msg");
		assertThat(this.client.get(path).value().path("files").findValues("file_url")).isEmpty();
		assertThat(this.files.requests()).doesNotContain("/disk.vmdk").contains("/de.msg");
	}

	private ImportClient pull(String path) {
		return ImportClient.createFrom(this.client, source(this.files.url(path)));
	}

	private static String source(String url) {
		return "\"source_type\": \"PULL_SOURCE\", \"pull_source\": \"" + url + "\"";
	}

	/** Waits for the error that something cannot be pulled, and gives its message. */
	static String inaccessible(ImportClient session) {
		await().atMost(Duration.ofSeconds(60)).until(session::state, "IMPORT_ERROR"::equals);
		JsonNode error = session.info().path("errors").path(0);
		assertThat(error.path("category").stringValue()).as(error.toString()).isEqualTo("SERVER");
		assertThat(error.path("error").path("@class").stringValue())
			.isEqualTo("com.vmware.vapi.std.errors.resource_inaccessible");
		return error.path("error").path("messages").path(0).path("default_message").stringValue();
	}

}
