package io.github.ovfemulator.session.transfer;

import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.FileServer;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.TestCalls;
import io.github.ovfemulator.web.server.ServerCertificate;
import io.github.ovfemulator.web.server.TestHttps;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of each status of {@code probe}.
 */
@PullTest
class ProbeServerTests {

	private final FileServer http = FileServer.http();

	private final ServerCertificate certificate = TestHttps.selfSigned("localhost");

	private final FileServer https = FileServer.https(this.certificate);

	@Autowired
	private EmulatorClient client;

	@LocalServerPort
	private int port;

	@AfterEach
	void stopServers() {
		this.http.close();
		this.https.close();
	}

	@Test
	void probeWhenUrlIsReadableThenSuccess() {
		this.http.file("/a.ovf", new byte[10]);
		JsonNode result = probe(this.http.url("/a.ovf"), null);
		assertThat(result).hasToString("{\"status\":\"SUCCESS\"}");
	}

	@Test
	void probeWhenOverTlsThenHasThumbprint() {
		this.https.file("/a.ovf", new byte[10]);
		JsonNode result = probe(this.https.url("/a.ovf"), this.certificate.sha1Thumbprint().replace(':', ' '));
		assertThat(result.path("status").stringValue()).isEqualTo("SUCCESS");
		assertThat(result.path("ssl_thumbprint").stringValue()).isEqualTo(this.certificate.sha1Thumbprint());
		assertThat(result.has("error_messages")).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "not a url, malformed", "ftp://localhost/a.ovf, neither http", "file:///etc/passwd, neither http" })
	void probeWhenUrlIsInvalidThenInvalidUrl(String url, String reason) {
		assertFailure(probe(url, null), "INVALID_URL", reason);
	}

	@Test
	void probeWhenServerStallsThenTimedOut() {
		this.http.silent("/a.ovf");
		assertFailure(probe(this.http.url("/a.ovf"), null), "TIMED_OUT", this.http.url("/a.ovf"));
	}

	@Test
	void probeWhenHostIsUnknownThenNotFound() {
		assertFailure(probe("http://nobody.invalid/a.ovf", null), "HOST_NOT_FOUND", "nobody.invalid");
	}

	@Test
	void probeWhenCertificateIsUntrustedThenHasThumbprint() {
		JsonNode result = probe(this.https.url("/a.ovf"), null);
		assertFailure(result, "CERTIFICATE_ERROR", "not trusted");
		assertThat(result.path("ssl_thumbprint").stringValue()).isEqualTo(this.certificate.sha1Thumbprint());
	}

	@Test
	void probeWhenThumbprintDiffersThenHasBoth() {
		String expected = "00112233445566778899aabbccddeeff00112233";
		JsonNode result = probe(this.https.url("/a.ovf"), expected);
		assertFailure(result, "CERTIFICATE_ERROR", "00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00:11:22:33");
		assertThat(result.path("error_messages").toString()).contains(this.certificate.sha1Thumbprint());
	}

	@Test
	void probeWhenFailureIsAnotherThenUnknown() {
		assertFailure(probe(this.http.url("/a.ovf"), null), "UNKNOWN_ERROR", "status 404");
		JsonNode secure = probe(this.https.url("/a.ovf"), this.certificate.sha1Thumbprint());
		assertFailure(secure, "UNKNOWN_ERROR", "status 404");
		assertThat(secure.path("ssl_thumbprint").stringValue()).isEqualTo(this.certificate.sha1Thumbprint());
	}

	@Test
	void probeWhenHostIsNotAllowedThenDoesNotConnect() {
		assertFailure(probe("http://elsewhere.test/a.ovf", null), "UNKNOWN_ERROR", "emulator.pull.allowed-hosts");
		this.http.redirect("/a.ovf", "http://elsewhere.test/a.ovf");
		assertFailure(probe(this.http.url("/a.ovf"), null), "UNKNOWN_ERROR", "emulator.pull.allowed-hosts");
	}

	@Test
	void probeWhenThumbprintIsMalformedThenInvalidArgument() {
		assertThat(this.client
			.post(ImportClient.SERVICE + "?~action=probe",
					"{\"uri\": \"https://localhost/\", \"ssl_certificate_thumbprint\": \"12:34\"}")
			.assertError(400, "invalid_argument")
			.messages()).contains("12:34");
	}

	@Test
	void probeWhenInOtherDialectsThenAnswersTheSame() {
		String uri = this.http.url("/none.ovf");
		JsonNode expected = probe(uri, null);
		assertThat(
				this.client.post("/api/vcenter/ovf/import-session?action=probe", "{\"uri\": \"" + uri + "\"}").json())
			.isEqualTo(expected);
		JsonNode output = TestCalls.to(this.port)
			.jsonRpc("com.vmware.vcenter.ovf.import_session", "probe", "\"uri\":\"" + uri + "\"", "null")
			.path("result")
			.path("output")
			.path("STRUCTURE")
			.path("com.vmware.vcenter.ovf.import_session.probe_result");
		assertThat(output.path("status").stringValue()).isEqualTo("UNKNOWN_ERROR");
	}

	private static void assertFailure(JsonNode result, String status, String reason) {
		assertThat(result.path("status").stringValue()).as(result.toString()).isEqualTo(status);
		assertThat(result.path("error_messages").path(0).path("default_message").stringValue()).contains(reason);
	}

	private JsonNode probe(String uri, @Nullable String thumbprint) {
		String expectation = (thumbprint != null) ? ", \"ssl_certificate_thumbprint\": \"" + thumbprint + "\"" : "";
		return this.client
			.post(ImportClient.SERVICE + "?~action=probe", "{\"uri\": \"" + uri + "\"" + expectation + "}")
			.value();
	}

}
