package io.github.ovfemulator.web.server;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests of {@link ExternalUrls} and {@link ServerProperties}.
 */
class ExternalUrlsTests {

	@ParameterizedTest
	@CsvSource({ "https://vc.example.test, https://vc.example.test/upload/x",
			"https://vc.example.test/, https://vc.example.test/upload/x",
			"http://[::1]:8443//, http://[::1]:8443/upload/x",
			"http://proxy.example.test/emulator/, http://proxy.example.test/emulator/upload/x" })
	void resolveWhenExternalUrlIsSetThenStartsWithIt(URI externalUrl, String expected) {
		ExternalUrls urls = new ExternalUrls(new ServerProperties(externalUrl, null), TestHttps.shut());
		assertThat(urls.resolve("/upload/x")).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ftp://vc.example.test", "vc.example.test", "https:///path", "https://vc.example.test?a=b",
			"https://vc.example.test#a" })
	void externalUrlWhenNotHttpThenIsRefused(URI externalUrl) {
		assertThatIllegalArgumentException().isThrownBy(() -> new ServerProperties(externalUrl, null))
			.withMessageContaining("emulator.external-url");
	}

	@Test
	void externalUrlWhenUnsetThenRequestDecides() {
		assertThat(new ServerProperties(null, null).externalUrl()).isNull();
	}

}
