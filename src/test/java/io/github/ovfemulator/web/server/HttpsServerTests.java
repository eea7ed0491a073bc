package io.github.ovfemulator.web.server;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.Contract;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.RawConnection;
import io.github.ovfemulator.support.TestHttpClient;
import io.github.ovfemulator.support.TestPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests HTTPS with a client that trusts only the certificate of the control plane.
 */
@EmulatorTest
class HttpsServerTests {

	private static final String MACHINES = "/rest/vcenter/vm";

	private static final String SERVICE = "/rest/com/vmware/vcenter/ovf/import-session";

	@Autowired
	private EmulatorClient client;

	@Autowired
	private HttpsConnector https;

	private String pem = "";

	@BeforeEach
	void fetchCertificate() {
		this.pem = this.client.get("/__admin/certificate.pem").text();
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "127.0.0.1" })
	void requestWhenCertificateIsTrustedThenIsServed(String host) throws Exception {
		assertThat(TestHttpClient.to(server(host), TestHttps.trusting(this.pem)).get(MACHINES).statusCode())
			.isEqualTo(200);
	}

	@ParameterizedTest
	@EnumSource(HttpClient.Version.class)
	void requestWhenHttpVersionIsEitherThenIsServed(HttpClient.Version version) throws Exception {
		TestHttpClient client = TestHttpClient.to(server("localhost"), TestHttps.trusting(this.pem), version);
		assertThat(client.get(MACHINES).version()).isEqualTo(version);
	}

	@ParameterizedTest
	@ValueSource(strings = { "TLSv1.2", "TLSv1.3" })
	void requestWhenTlsVersionIsEitherThenIsServed(String version) throws IOException {
		try (SSLSocket socket = socket(version)) {
			socket.startHandshake();
			assertThat(socket.getSession().getProtocol()).isEqualTo(version);
		}
	}

	@Test
	void handshakeWhenOnlySha1SuitesAreOfferedThenFails() throws IOException {
		try (SSLSocket socket = socket("TLSv1.2")) {
			String[] suites = Stream.of(socket.getSupportedCipherSuites())
				.filter((suite) -> suite.startsWith("TLS_ECDHE_") && suite.endsWith("_CBC_SHA"))
				.toArray(String[]::new);
			assertThat(suites).isNotEmpty();
			socket.setEnabledCipherSuites(suites);
			assertThatExceptionOfType(SSLHandshakeException.class).isThrownBy(socket::startHandshake);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/rest/vcenter/vm", "https://localhost/rest/vcenter/vm" })
	void requestWhenPlainHttpThenAnswerSaysToUseHttps(String target) throws IOException {
		try (RawConnection connection = new RawConnection("localhost", httpsPort())) {
			String answer = connection.send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n").readAll();
			assertThat(answer).startsWith("HTTP/1.1 400 Bad Request\r\n")
				.contains("application/problem+json", "use an https URL");
		}
	}

	@Test
	void thumbprintWhenComparedThenIsOfTheShownCertificate() throws Exception {
		try (SSLSocket socket = socket("TLSv1.3")) {
			byte[] shown = socket.getSession().getPeerCertificates()[0].getEncoded();
			assertThat(this.https.certificate().orElseThrow().sha1Thumbprint().replace(":", ""))
				.isEqualToIgnoringCase(TestPackage.digest("SHA1", shown));
		}
	}

	@Test
	void certificateWhenOfAnotherServerThenIsNotTrusted() {
		HttpsProperties properties = new HttpsProperties(0, null, null, null, List.of());
		ServerCertificate other = TestHttps.source(properties).get();
		assertThat(other.sha1Thumbprint()).isNotEqualTo(this.https.certificate().orElseThrow().sha1Thumbprint());
		TestHttpClient client = TestHttpClient.to(server("localhost"), TestHttps.trusting(other.pem()));
		assertThatExceptionOfType(SSLHandshakeException.class).isThrownBy(() -> client.get(MACHINES));
	}

	@Test
	void requestWhenCertificateIsNotTrustedThenFails() {
		TestHttpClient client = TestHttpClient.to(server("localhost"));
		assertThatExceptionOfType(SSLHandshakeException.class).isThrownBy(() -> client.get(MACHINES));
	}

	@Test
	void importWhenOverHttpsThenThumbprintIsAvailable() throws Exception {
		JsonNode created = json(send("POST", SERVICE + "/id:resgroup-8?~action=create-for-resource-pool",
				"{\"create_spec\": {\"source_type\": \"PUSH_SOURCE\", \"import_flags\": []}}"));
		String path = SERVICE + "/id:" + created.path("value").stringValue();
		JsonNode file = info(path).path("files").get(0);
		assertThat(file.path("ssl_thumb_print").stringValue())
			.isEqualTo(this.https.certificate().orElseThrow().sha1Thumbprint());
		URI url = URI.create(file.path("file_url").stringValue());
		assertThat(url).hasScheme("https").hasHost("localhost").hasPort(httpsPort());
		HttpResponse<String> uploaded = send("PUT", url.getPath(),
				TestOvfDescriptors.virtualMachine("over-https").xml());
		assertThat(uploaded.statusCode()).isEqualTo(200);
		send("POST", path + "?~action=instantiate", "{\"instantiation_parameters\": []}");
		assertThat(info(path).path("state").stringValue()).isEqualTo("IMPORT_COMPLETED");
	}

	@Test
	void loginWhenOverHttpsThenCookieIsSecure() throws Exception {
		HttpResponse<String> answer = client().send("POST", "/rest/com/vmware/cis/session", "", "Authorization",
				"Basic dXNlcjpwdw==");
		assertThat(answer.headers().firstValue("set-cookie").orElseThrow()).startsWith("vmware-api-session-id=")
			.endsWith("; Path=/rest; Secure; HttpOnly; SameSite=Lax");
	}

	@Test
	void getWhenOverHttpThenUrlsHaveNoThumbprint() {
		String id = this.client
			.post(SERVICE + "/id:resgroup-8?~action=create-for-resource-pool",
					"{\"create_spec\": {\"source_type\": \"PUSH_SOURCE\", \"import_flags\": []}}")
			.value()
			.stringValue();
		JsonNode file = client.get(SERVICE + "/id:" + id).value().path("files").get(0);
		assertThat(file.path("file_url").stringValue()).startsWith("http://");
		assertThat(file.has("ssl_thumb_print")).isFalse();
	}

	private JsonNode info(String path) throws Exception {
		return json(send("GET", path, "")).path("value");
	}

	private static JsonNode json(HttpResponse<String> response) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return JsonMapper.shared().readTree(response.body());
	}

	private HttpResponse<String> send(String method, String path, String body) throws IOException {
		HttpResponse<String> response = client().send(method, path, body);
		Contract.assertAnswer(response);
		return response;
	}

	private TestHttpClient client() {
		return TestHttpClient.to(server("localhost"), TestHttps.trusting(this.pem));
	}

	private String server(String host) {
		return "https://" + host + ":" + httpsPort();
	}

	private SSLSocket socket(String version) throws IOException {
		Socket socket = TestHttps.trusting(this.pem).getSocketFactory().createSocket("localhost", httpsPort());
		SSLSocket tls = (SSLSocket) socket;
		tls.setEnabledProtocols(new String[] { version });
		return tls;
	}

	private int httpsPort() {
		return this.https.port().orElseThrow();
	}

}
