package io.github.ovfemulator.importsession.uploads;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;

import io.github.ovfemulator.support.RawConnection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that upload URLs are valid for the caller.
 */
@RunningEmulatorTest
class UploadUrlsTests {

	private SessionClient session;

	@BeforeEach
	void createSession(@LocalServerPort int port) {
		this.session = new SessionClient(port);
	}

	@Test
	void urlWhenShownThenBeginsLikeTheCallersUrl() throws IOException {
		URI uri = this.session.uri();
		try (RawConnection connection = new RawConnection(uri.getHost(), uri.getPort())) {
			String answer = connection
				.send("GET " + uri.getRawPath() + " HTTP/1.1\r\nHost: vcenter.example.test:1234\r\n"
						+ "Connection: close\r\n\r\n")
				.readAll();
			assertThat(answer).contains("\"http://vcenter.example.test:1234/upload/");
		}
	}

	@Test
	void urlWhenCallerForgesHostThenOthersAreUnaffected() {
		assertThat(fileUrl("X-Forwarded-Host", "evil.example.test")).startsWith("http://evil.example.test/upload/");
		assertThat(fileUrl("Accept", "*/*")).startsWith("http://" + this.session.uri().getAuthority() + "/upload/");
	}

	@Test
	void urlWhenForwardedThenBeginsLikeTheProxysUrl() {
		assertThat(fileUrl("X-Forwarded-Proto", "https", "X-Forwarded-Host", "proxy.example.test", "X-Forwarded-Port",
				"8443"))
			.startsWith("https://proxy.example.test:8443/upload/");
	}

	@Test
	void urlWhenPortIsDefaultThenOmitsIt() {
		assertThat(fileUrl("X-Forwarded-Proto", "https", "X-Forwarded-Host", "proxy.example.test"))
			.startsWith("https://proxy.example.test/upload/");
	}

	@Test
	void urlWhenProxyStripsPrefixThenHasIt() {
		assertThat(fileUrl("X-Forwarded-Host", "proxy.example.test", "X-Forwarded-Prefix", "/vcenter"))
			.startsWith("http://proxy.example.test/vcenter/upload/");
	}

	@Test
	void uploadWhenBehindProxyThenCompletes() {
		Answer answer = this.session.put("descriptor.ovf", BodyPublishers.ofByteArray(Descriptors.twoDisks()),
				"X-Forwarded-Proto", "https", "X-Forwarded-Host", "proxy.example.test", "X-Forwarded-Prefix",
				"/vcenter");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(this.session.state()).isEqualTo("IMPORT_SELECTING_OVF_PARAMS");
	}

	private String fileUrl(String... headers) {
		Answer answer = this.session.send("GET", this.session.uri().toString(), BodyPublishers.noBody(), headers);
		assertThat(answer.status()).isEqualTo(200);
		return answer.value().path("files").path(0).path("file_url").stringValue();
	}

}
