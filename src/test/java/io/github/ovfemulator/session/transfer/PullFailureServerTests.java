package io.github.ovfemulator.session.transfer;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.FileServer;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.TestOva;
import io.github.ovfemulator.support.TestPackage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of imports whose package cannot be pulled or is invalid.
 */
@PullTest
class PullFailureServerTests {

	private static final String PATH = ImportClient.SERVICE + "/id:resgroup-8?~action=create-for-resource-pool";

	private final TestPackage tiny = TestPackage.of(TestOvfDescriptors.virtualMachine("never-pulled"))
		.disk("disk.vmdk", 1000);

	private final FileServer files = FileServer.http();

	@Autowired
	private EmulatorClient client;

	@BeforeEach
	void connect() {
		this.files.status("/500", 500)
			.cutOff("/cut-off", this.tiny.descriptor())
			.silent("/silent")
			.redirect("/round", "/round")
			.redirect("/away", "http://elsewhere.test/tiny.ovf")
			.redirect("/hop", "/away")
			.redirect("/ftp", "ftp://localhost/tiny.ovf");
		this.files.halting("/falls-silent", this.tiny.descriptor(), 100);
	}

	@AfterEach
	void stopServer() {
		this.files.close();
	}

	@ParameterizedTest
	@CsvSource({ "/404, status 404", "/500, status 500", "/cut-off, cannot be pulled", "/silent, sent nothing",
			"/falls-silent, sent nothing", "/round, emulator.pull.max-redirects", "/away, emulator.pull.allowed-hosts",
			"/hop, emulator.pull.allowed-hosts", "/ftp, neither http" })
	void pullWhenDescriptorIsUnreadableThenFails(String path, String reason) {
		String message = PullImportServerTests.inaccessible(pull(this.files.url(path)));
		assertThat(message).contains(reason);
		if (!reason.contains("allowed-hosts") && !path.equals("/ftp")) {
			assertThat(message).contains(this.files.url(path));
		}
	}

	@Test
	void pullWhenServerIsUnreachableThenFails() throws IOException {
		int unused;
		try (ServerSocket socket = new ServerSocket(0)) {
			unused = socket.getLocalPort();
		}
		assertThat(PullImportServerTests.inaccessible(pull("http://127.0.0.1:" + unused + "/tiny.ovf")))
			.contains("refuses connections");
		assertThat(PullImportServerTests.inaccessible(pull("http://nobody.invalid/tiny.ovf")))
			.contains("nobody.invalid");
	}

	@Test
	void pullWhenFailedThenHidesCredentials() {
		String url = this.files.url("/404").replace("localhost", "jo:secret@localhost");
		assertThat(PullImportServerTests.inaccessible(pull(url + "?signature=secret"))).contains("localhost")
			.doesNotContain("secret")
			.doesNotContain("jo:");
	}

	@Test
	void pullWhenManifestIsUnreadableThenFails() {
		this.files.file("/tiny.ovf", this.tiny.descriptor()).status("/tiny.mf", 500);
		assertThat(PullImportServerTests.inaccessible(pull(this.files.url("/tiny.ovf"))))
			.contains(this.files.url("/tiny.mf"));
	}

	@Test
	void pullWhenDescriptorIsInvalidThenFails() {
		this.files.file("/tiny.ovf", "<html>\n<p>Not here</html>".getBytes(StandardCharsets.UTF_8));
		JsonNode issue = fault(pull(this.files.url("/tiny.ovf")));
		assertThat(issue.path("file").stringValue()).isEqualTo("tiny.ovf");
		assertThat(issue.path("line_number").longValue()).isPositive();
	}

	@Test
	void pullWhenDescriptorIsEndlessThenFails() {
		this.files.endless("/tiny.ovf");
		assertThat(fault(pull(this.files.url("/tiny.ovf"))).toString()).contains("emulator.ovf.max-descriptor-size");
	}

	@Test
	void pullWhenDigestDiffersThenFails() {
		byte[] other = this.tiny.content("disk.vmdk").clone();
		other[0]++;
		this.files.file("/tiny.ovf", this.tiny.descriptor())
			.file("/tiny.mf", this.tiny.manifest("tiny.ovf", "SHA256"))
			.file("/disk.vmdk", other);
		ImportClient session = pull(this.files.url("/tiny.ovf")).awaitState("IMPORT_SELECTING_OVF_PARAMS");
		JsonNode issue = fault(session.instantiate(""));
		assertThat(issue.path("file").stringValue()).isEqualTo("tiny.mf");
		assertThat(issue.toString()).contains(TestPackage.digest("SHA256", other));
	}

	@Test
	void pullWhenDiskSizeDiffersThenFails() {
		this.files.file("/tiny.ovf", this.tiny.descriptor());
		this.files.file("/disk.vmdk", Arrays.copyOf(this.tiny.content("disk.vmdk"), 999));
		assertThat(faultOfDisk()).contains("1000 bytes", "999 bytes");
		this.files.file("/disk.vmdk", new byte[1001]);
		assertThat(faultOfDisk()).contains("1000 bytes", "1001 bytes");
		this.files.endless("/disk.vmdk");
		assertThat(faultOfDisk()).contains("1000 bytes");
	}

	private String faultOfDisk() {
		ImportClient session = pull(this.files.url("/tiny.ovf")).awaitState("IMPORT_SELECTING_OVF_PARAMS");
		return fault(session.instantiate("")).path("message").path("default_message").stringValue();
	}

	@ParameterizedTest
	@CsvSource({ "404, status 404", "500, status 500", "cut-off, cannot be pulled", "falls-silent, sent nothing",
			"lying, cannot be pulled", "round, emulator.pull.max-redirects", "hop, emulator.pull.allowed-hosts",
			"ftp, neither http" })
	void pullWhenDiskIsUnreadableThenBuildsNothing(String path, String reason) {
		this.files.on("/lying", (exchange) -> {
			exchange.sendResponseHeaders(200, 1L << 50);
			exchange.getResponseBody().write(new byte[1000]);
		});
		TestOvfDescriptors descriptor = TestOvfDescriptors.virtualMachine("never-pulled").file("f1", path, 0);
		descriptor.first("File").without("ovf:size");
		this.files.file("/tiny.ovf", descriptor.disk("d1", "f1", 1024).bytes());
		ImportClient session = pull(this.files.url("/tiny.ovf")).awaitState("IMPORT_SELECTING_OVF_PARAMS");
		assertThat(PullImportServerTests.inaccessible(session.instantiate(""))).contains(reason);
		assertThat(session.info().has("vm_id")).isFalse();
		assertThat(this.client.get("/rest/vcenter/vm?filter.names=never-pulled").value()).isEmpty();
	}

	@Test
	void pullWhenArchiveIsOutOfOrderThenFails() {
		TestPackage two = TestPackage.of(TestOvfDescriptors.virtualMachine("never-pulled"))
			.disk("a.vmdk", 10)
			.disk("b.vmdk", 20);
		byte[] manifest = two.manifest("tiny.ovf", "SHA256");
		assertThat(faultOf(new TestOva().add("tiny.ovf", two.descriptor())
			.add("b.vmdk", new byte[20])
			.add("a.vmdk", new byte[10]))).contains("'a.vmdk' follows 'b.vmdk'");
		assertThat(faultOf(new TestOva().add("tiny.ovf", two.descriptor())
			.add("a.vmdk", two.content("a.vmdk"))
			.add("tiny.mf", manifest)
			.add("b.vmdk", two.content("b.vmdk")))).contains("'tiny.mf' precedes 'b.vmdk'");
		this.files.file("/tiny.ova", new TestOva().addAll(two.files()).add("tiny.ovf", two.descriptor()).bytes());
		assertThat(fault(pull(this.files.url("/tiny.ova"))).toString()).contains("The first member of an OVA");
	}

	private String faultOf(TestOva archive) {
		this.files.file("/tiny.ova", archive.bytes());
		ImportClient session = pull(this.files.url("/tiny.ova")).awaitState("IMPORT_SELECTING_OVF_PARAMS");
		return fault(session.instantiate("")).path("message").path("default_message").stringValue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ftp://localhost/tiny.ovf  |            | neither http
			file:///etc/passwd        |            | neither http
			tiny.ovf                  |            | neither http
			http://a b/               |            | malformed
			https://localhost/a.ovf   | 12:34      | ssl_certificate_thumbprint
			""")
	void createWhenUrlIsInvalidThenRefuses(String url, String thumbprint, String reason) {
		String expectation = (thumbprint != null) ? ", \"ssl_certificate_thumbprint\": \"" + thumbprint + "\"" : "";
		assertThat(this.client
			.post(PATH,
					"{\"create_spec\": {\"import_flags\": [], \"source_type\": \"PULL_SOURCE\", \"pull_source\": \""
							+ url + "\"" + expectation + "}}")
			.assertError(400, "invalid_argument")
			.messages()).contains(reason);
	}

	private ImportClient pull(String url) {
		return ImportClient.createFrom(this.client,
				"\"source_type\": \"PULL_SOURCE\", \"pull_source\": \"" + url + "\"");
	}

	/** Waits for the error that the package is faulty, and gives its first issue. */
	private static JsonNode fault(ImportClient session) {
		session.awaitState("IMPORT_ERROR");
		JsonNode error = session.info().path("errors").path(0);
		assertThat(error.path("category").stringValue()).as(error.toString()).isEqualTo("VALIDATION");
		return error.path("issues").path(0);
	}

}
