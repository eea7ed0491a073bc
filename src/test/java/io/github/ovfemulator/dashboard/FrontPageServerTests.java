package io.github.ovfemulator.dashboard;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.TestHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page at {@code /} over the wire.
 */
@EmulatorTest
@ExtendWith(OutputCaptureExtension.class)
class FrontPageServerTests {

	private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8";

	@LocalServerPort
	private int port;

	@Test
	void frontPageWhenTheDashboardIsOffThenItIsHtmlThatLoadsNothing() throws Exception {
		assertThat(linksOnly()).contains("/rest", "/api", "/__admin", "/docs")
			.doesNotContain("<script", "style=", "src=");
	}

	@Test
	void frontPageWhenItHasLinksThenTheyLeadSomewhere() throws Exception {
		String html = linksOnly();
		String[] links = Pattern.compile("href=\"([^\"]+)\"")
			.matcher(html)
			.results()
			.map((link) -> link.group(1))
			.toArray(String[]::new);
		assertThat(links).hasSizeGreaterThan(3).allMatch((link) -> link.startsWith("/"));
		for (String link : links) {
			assertThat(send("GET", link, "*/*").statusCode()).as(link).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "application/json", "text/plain", "text/html;q=0, */*", "no type" })
	void frontPageWhenNoHtmlIsAskedForThenItIsJson(String accept) throws Exception {
		HttpResponse<String> page = send("GET", "/", accept);
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.headers().firstValue("content-type").orElseThrow()).startsWith("application/json");
		JsonNode json = JsonMapper.shared().readTree(page.body());
		assertThat(json.path("name").stringValue()).isEqualTo("vcenter-ovf-emulator");
		assertThat(json.path("links").propertyNames()).containsExactly("manual", "rest", "api", "admin", "operations",
				"contract", "health");
		for (String link : new String[] { "manual", "operations", "contract", "health" }) {
			assertThat(send("GET", json.path("links").path(link).stringValue(), "*/*").statusCode()).isEqualTo(200);
		}
	}

	@Test
	void pathWhenAcceptIsInvalidThenNothingIsLogged(CapturedOutput output) throws Exception {
		for (String path : new String[] { "/", "/nothing", "/__admin/settings" }) {
			send("GET", path, "no type");
		}
		assertThat(output).doesNotContain("WARN", "Accept");
	}

	@Test
	void frontPageWhenOnlyTheHeadIsAskedForThenThereIsNoBody() throws Exception {
		HttpResponse<String> page = send("HEAD", "/", BROWSER);
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).isEmpty();
	}

	@Test
	void frontPageWhenPostedToThenTheMethodIsNotAllowed() throws Exception {
		assertThat(send("POST", "/", "*/*").statusCode()).isEqualTo(405);
	}

	/** The page without the dashboard. */
	private static String linksOnly() throws Exception {
		DashboardProperties off = new DashboardProperties(false);
		ResponseEntity<?> page = new FrontPageController(new DashboardFiles(), off).frontPage(BROWSER, null);
		assertThat(page.getHeaders().getContentType()).isEqualTo(MediaType.TEXT_HTML);
		assertThat(page.getHeaders().getFirst("Content-Security-Policy")).startsWith("default-src 'none';")
			.contains("frame-ancestors 'none'")
			.doesNotContain("script-src");
		return ((Resource) Objects.requireNonNull(page.getBody())).getContentAsString(StandardCharsets.UTF_8);
	}

	private HttpResponse<String> send(String method, String path, String accept) throws Exception {
		return TestHttpClient.to(this.port).send(method, path, "", "Accept", accept);
	}

}
