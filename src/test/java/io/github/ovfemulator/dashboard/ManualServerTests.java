package io.github.ovfemulator.dashboard;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;

import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.TestHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The manual under {@code /docs} over the wire.
 */
@EmulatorTest
class ManualServerTests {

	private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

	private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

	@LocalServerPort
	private int port;

	@Test
	void pageWhenServedThenItLoadsOnlyOwnStyles() throws Exception {
		HttpResponse<String> page = get("/docs");
		assertThat(page.headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
		assertThat(page.headers().firstValue("content-security-policy").orElseThrow()).contains("default-src 'none'",
				"style-src 'self'", "frame-ancestors 'none'");
		assertThat(page.headers().firstValue("x-content-type-options")).hasValue("nosniff");
		assertThat(page.body()).doesNotContain("<script", "style=", "src=").isEqualTo(get("/docs/").body());
		assertThat(get("/docs/manual.css").headers().firstValue("content-type").orElseThrow()).startsWith("text/css");
	}

	@Test
	void linksWhenFollowedThenTheyLeadToPagesAndHeadings() throws Exception {
		List<String> pages = links(get("/docs").body()).stream()
			.map((link) -> link.replaceFirst("#.*", ""))
			.filter((link) -> link.startsWith("/docs/"))
			.distinct()
			.toList();
		assertThat(pages).hasSizeGreaterThan(1);
		for (String page : pages) {
			for (String link : links(get(page).body())) {
				assertLeadsSomewhere(page, link);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "tiny.ovf", "tiny.mf", "disk.vmdk", "tiny.ova", "options.ovf" })
	void sampleWhenRequestedThenItIsServed(String file) throws Exception {
		HttpResponse<String> sample = get("/docs/samples/" + file);
		assertThat(sample.statusCode()).isEqualTo(200);
		assertThat(sample.body()).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/docs/nothing", "/docs/nothing.md", "/docs/samples/nothing.ovf", "/docs/samples/index.md",
			"/docs/samples/..%5Cindex.md" })
	void pageWhenThereIsNoneThenItIsRefused(String path) throws Exception {
		assertThat(get(path).statusCode()).isIn(400, 404);
	}

	private void assertLeadsSomewhere(String page, String link) throws Exception {
		if (link.startsWith("https://")) {
			return;
		}
		String[] target = link.split("#", 2);
		HttpResponse<String> found = get(target[0].isEmpty() ? page : target[0]);
		assertThat(found.statusCode()).as("%s to %s", page, link).isEqualTo(200);
		if (target.length > 1) {
			assertThat(ID.matcher(found.body()).results().map((id) -> id.group(1))).as("%s to %s", page, link)
				.containsOnlyOnce(target[1]);
		}
	}

	private static List<String> links(String html) {
		return REFERENCE.matcher(html).results().map((link) -> link.group(1)).distinct().toList();
	}

	private HttpResponse<String> get(String path) throws Exception {
		return TestHttpClient.to(this.port).get(path);
	}

}
