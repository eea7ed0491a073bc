package io.github.ovfemulator.recording.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.stream.Stream;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.http.message.BasicHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link RelayedHeaders}.
 */
class RelayedHeadersTests {

	private static final String ORIGIN = "https://vc.test:443";

	private static final String OWN = "http://here:8080";

	@Test
	void requestWhenPassedOnThenHasNoHeadersOfItsConnection() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		for (String header : new String[] { "Host: here", "Connection: close, X-Own", "X-Own: 1", "TE: trailers",
				"Expect: 100-continue", "X-Forwarded-For: 10.0.0.1", "Forwarded: for=a", "X-Emulator-Scope: t",
				"Content-Length: 3", "Authorization: Basic x", "Cookie: a=b", "vmware-api-session-id: s", "X-Other: 1",
				"X-Other: 2" }) {
			request.addHeader(header.substring(0, header.indexOf(':')), header.substring(header.indexOf(':') + 2));
		}
		assertThat(names(request, true)).containsExactlyInAnyOrder("Authorization", "Cookie", "vmware-api-session-id",
				"X-Other", "X-Other");
		assertThat(names(request, false)).containsExactly("X-Other", "X-Other");
	}

	@ParameterizedTest
	@CsvSource({ "false, s=1; Path=/rest; Domain=vc.test; Secure; HttpOnly, s=1; Path=/rest; HttpOnly",
			"true, s=1;domain=vc.test;SECURE, s=1;SECURE", "false, domain=1; Path=/, domain=1; Path=/" })
	void cookieWhenPassedOnThenIsOneOfThisServer(boolean secure, String cookie, String expected) {
		assertThat(response("Set-Cookie", cookie, secure).get("Set-Cookie")).containsExactly(expected);
	}

	@ParameterizedTest
	@CsvSource({ "https://vc.test/ui/, http://here:8080/ui/", "https://VC.test:443?a=1, http://here:8080?a=1",
			"https://vc.test, http://here:8080", "https://vc.test.evil/ui, https://vc.test.evil/ui", "/ui, /ui",
			"https://sso.test/login, https://sso.test/login" })
	void redirectWhenToTheVcenterThenLeadsHere(String location, String expected) {
		assertThat(response("Location", location, false).getFirst("Location")).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "Strict-Transport-Security, max-age=1", "Transfer-Encoding, chunked", "Keep-Alive, timeout=5",
			"Content-Length, 3", "Alt-Svc, clear" })
	void responseWhenPassedOnThenDoesNotBindThisServer(String name, String value) {
		assertThat(response(name, value, true)).doesNotContainKey(name);
	}

	private static String[] names(MockHttpServletRequest from, boolean credentials) {
		HttpUriRequestBase to = new HttpUriRequestBase("GET", URI.create("https://vc.test/"));
		RelayedHeaders.copy(from, to, credentials);
		return Stream.of(to.getHeaders()).map((header) -> header.getName()).toArray(String[]::new);
	}

	private static MultiValueMap<String, String> response(String name, String value, boolean secure) {
		try (BasicClassicHttpResponse response = new BasicClassicHttpResponse(200)) {
			response.addHeader(new BasicHeader(name, value));
			return RelayedHeaders.of(response, ORIGIN, OWN, secure);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
