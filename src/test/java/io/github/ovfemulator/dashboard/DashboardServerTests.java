package io.github.ovfemulator.dashboard;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.TestHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The files of the dashboard over the wire.
 */
@EmulatorTest
class DashboardServerTests {

	private static final Pattern BASE = Pattern.compile("/dashboard/[0-9a-f]{16}");

	/** The maximum size of the first view on the wire, in bytes. */
	private static final int FIRST_VIEW = 100_000;

	@LocalServerPort
	private int port;

	@Test
	void pageWhenABrowserAsksThenItLoadsItsOwnFiles() throws Exception {
		HttpResponse<String> page = get("/", "Accept", "text/html");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(header(page, "Content-Type")).startsWith("text/html");
		assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
		assertThat(page.headers().allValues("Vary")).anyMatch((value) -> value.contains("Accept-Encoding"));
		assertThat(page.body()).contains(base() + "/app.js", base() + "/style.css").doesNotContain("{base}", "style=");
		assertThat(get(base() + "/core/html.js").body()).contains("../lib/htm.js");
	}

	@Test
	void pageWhenItIsUnchangedThenItIsNotSentAgain() throws Exception {
		String tag = header(get("/", "Accept", "text/html"), "ETag");
		HttpResponse<String> again = get("/", "Accept", "text/html", "If-None-Match", tag);
		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/app.js, text/javascript", "/lib/htm.js, text/javascript", "/style.css, text/css",
			"/swagger-ui/swagger-ui.css, text/css", "/swagger-ui/swagger-ui-bundle.js, text/javascript" })
	void fileWhenAskedForThenItIsKeptForGood(String path, String type) throws Exception {
		HttpResponse<String> file = get(base() + path);
		assertThat(file.statusCode()).isEqualTo(200);
		assertThat(header(file, "Content-Type")).startsWith(type);
		assertThat(header(file, "Cache-Control")).contains("max-age=31536000").contains("immutable");
		assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(header(file, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
		assertThat(get(base() + path, "If-None-Match", header(file, "ETag")).statusCode()).isEqualTo(304);
	}

	@Test
	void policyWhenThePageIsServedThenOnlyItsOwnFilesRun() throws Exception {
		for (String path : List.of("/", base() + "/app.js", base() + "/swagger-ui/swagger-ui-bundle.js")) {
			assertThat(header(get(path, "Accept", "text/html"), "Content-Security-Policy").split("; "))
				.containsExactlyInAnyOrder("default-src 'none'", "base-uri 'none'", "form-action 'none'",
						"frame-ancestors 'none'", "style-src 'self'", "script-src 'self'", "connect-src 'self'",
						"img-src 'self' data:");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "gzip", "deflate, gzip;q=0.5, br", "GZIP" })
	void fileWhenGzipIsAcceptedThenItIsCompressed(String encodings) throws Exception {
		HttpResponse<byte[]> file = TestHttpClient.to(this.port)
			.send("GET", base() + "/lib/htm.js", BodyPublishers.noBody(), BodyHandlers.ofByteArray(), "Accept-Encoding",
					encodings);
		assertThat(file.headers().firstValue("Content-Encoding")).hasValue("gzip");
		try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(file.body()))) {
			assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
				.isEqualTo(get(base() + "/lib/htm.js").body());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "br", "gzip;q=0", "gzip; q=0.00, br", "identity" })
	void fileWhenGzipIsNotAcceptedThenItIsPlain(String encodings) throws Exception {
		HttpResponse<String> file = get(base() + "/app.js", "Accept-Encoding", encodings);
		assertThat(file.headers().firstValue("Content-Encoding")).isEmpty();
		assertThat(file.body()).contains("import");
		assertThat(header(file, "ETag"))
			.isNotEqualTo(header(get(base() + "/app.js", "Accept-Encoding", "gzip"), "ETag"));
	}

	@Test
	void firstViewWhenItIsLoadedThenItIsSmall() throws Exception {
		int size = size("/");
		for (Resource file : new PathMatchingResourcePatternResolver()
			.getResources("classpath:dashboard/static/**/*.*")) {
			String url = file.getURL().toString();
			size += size(base() + url.substring(url.lastIndexOf("/static/") + "/static".length()));
		}
		assertThat(size + size(base() + "/lib/htm.js")).isLessThan(FIRST_VIEW);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/dashboard", "/dashboard/0000000000000000/app.js", "/dashboard/app.js", "{base}",
			"{base}/", "{base}/nothing.js", "{base}/../index.html", "{base}/..%2findex.html", "{base}//app.js",
			"{base}/swagger-ui/index.html", "/webjars/swagger-ui/5.35.0/index.html",
			"/_static/htm/3.1.1/package.json" })
	void fileWhenItIsNotOfTheDashboardThenThereIsNone(String path) throws Exception {
		assertThat(get(path.replace("{base}", base())).statusCode()).isBetween(400, 404);
	}

	@Test
	void fileWhenAnotherSiteLoadsItThenItIsRefused() throws Exception {
		assertThat(get(base() + "/app.js", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors").statusCode())
			.isEqualTo(403);
	}

	@Test
	void fileWhenTheDashboardIsOffThenThereIsNone() throws Exception {
		String[] address = base().substring(1).split("/", -1);
		DashboardController off = new DashboardController(new DashboardFiles(), new DashboardProperties(false));
		assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(() -> off.file(address[1], "/app.js", null))
			.matches((ex) -> ex.getStatusCode().value() == 404);
	}

	private String base() throws Exception {
		return BASE.matcher(get("/", "Accept", "text/html").body()).results().findFirst().orElseThrow().group();
	}

	private int size(String path) throws Exception {
		HttpResponse<byte[]> file = TestHttpClient.to(this.port)
			.send("GET", path, BodyPublishers.noBody(), BodyHandlers.ofByteArray(), "Accept-Encoding", "gzip", "Accept",
					"text/html");
		assertThat(file.statusCode()).as(path).isEqualTo(200);
		return file.body().length;
	}

	private HttpResponse<String> get(String path, String... headers) throws Exception {
		return TestHttpClient.to(this.port).get(path, headers);
	}

	private static String header(HttpResponse<?> response, String name) {
		return response.headers().firstValue(name).orElseThrow();
	}

}
