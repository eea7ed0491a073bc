package io.github.ovfemulator.recording.proxy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.github.ovfemulator.recording.RecordProperties;
import io.github.ovfemulator.support.FileServer;
import io.github.ovfemulator.transfer.pull.PullProperties;
import io.github.ovfemulator.transfer.pull.PullTrust;
import io.github.ovfemulator.transfer.pull.Thumbprint;
import io.github.ovfemulator.web.server.ServerCertificate;
import io.github.ovfemulator.web.server.TestHttps;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests of {@link Upstream}, and of the trust that {@link RecordProperties} give.
 */
class UpstreamTests {

	private static final String OTHER = "01:02:03:04:05:06:07:08:09:0A:0B:0C:0D:0E:0F:10:11:12:13:14";

	private final ServerCertificate certificate = TestHttps.selfSigned("localhost");

	private final FileServer server = FileServer.https(this.certificate).file("/a", new byte[3]).silent("/silent");

	@TempDir
	private Path folder;

	@AfterEach
	void stopServer() {
		this.server.close();
	}

	@Test
	void vcenterWhenThumbprintOrCertificateFitsThenResponds() throws IOException {
		Path pem = Files.writeString(this.folder.resolve("vc.pem"), this.certificate.pem());
		for (Upstream upstream : List.of(upstream(null, this.certificate.sha1Thumbprint()), upstream(pem, null))) {
			try (ClassicHttpResponse response = upstream.send(upstream.request("GET", "/a", "b=1"))) {
				assertThat(response.getCode()).isEqualTo(200);
			}
		}
		assertThat(this.server.requests()).containsExactly("/a?b=1", "/a?b=1");
	}

	@Test
	void vcenterWhenNotTrustedThenGetsNoRequest() throws IOException {
		Path pem = Files.writeString(this.folder.resolve("vc.pem"), TestHttps.selfSigned("localhost").pem());
		for (Upstream upstream : List.of(upstream(null, OTHER), upstream(pem, null), upstream(null, null))) {
			UpstreamFailure failure = failure(upstream, "/a");
			assertThat(failure.status()).isEqualTo(502);
			assertThat(failure.message().defaultMessage())
				.startsWith("It is not trusted: The certificate of the server")
				.contains(this.certificate.sha1Thumbprint());
		}
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void vcenterWhenSilentThenTimesOut() {
		UpstreamFailure failure = failure(upstream(null, this.certificate.sha1Thumbprint()), "/silent");
		assertThat(failure.status()).isEqualTo(504);
		assertThat(failure.message().defaultMessage()).contains("emulator.record.read-timeout");
	}

	@Test
	void vcenterWhenClosedThenFailureNamesNoHost() {
		Upstream upstream = upstream(null, OTHER);
		this.server.close();
		UpstreamFailure failure = failure(upstream, "/a");
		assertThat(failure.status()).isEqualTo(502);
		assertThat(failure.message().defaultMessage()).isEqualTo("It refuses connections.");
	}

	@Test
	void transferWhenThumbprintIsNamedThenOnlyThatServerIsTrusted() throws IOException {
		Upstream upstream = upstream(null, OTHER);
		URI url = URI.create(this.server.url("/a"));
		TransferTarget fitting = new TransferTarget(url,
				Thumbprint.parse(this.certificate.sha1Thumbprint()).orElseThrow(), null, "a", null);
		try (ClassicHttpResponse response = upstream.send(fitting, Upstream.request("GET", url, "/a"))) {
			assertThat(response.getCode()).isEqualTo(200);
		}
		TransferTarget unnamed = new TransferTarget(url, null, null, "a", null);
		assertThat(upstream.isOfVcenter(unnamed)).isTrue();
		assertThat(catchThrowableOfType(IOException.class,
				() -> upstream.send(unnamed, Upstream.request("GET", url, "/a"))))
			.isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://vc.test", "https://vc.test/sdk", "https://u:hidden@vc.test", "https://vc.test?x",
			"vc.test", "https://", "https://vc test" })
	void vcenterWhenNoHttpsUrlOfAHostThenIsRefused(String url) {
		assertThatIllegalArgumentException().isThrownBy(() -> properties(url, null, null))
			.withMessageStartingWith("emulator.record.vcenter must be an https URL")
			.withMessageNotContaining("hidden");
	}

	@ParameterizedTest
	@CsvSource({ ", , " + OTHER + ", need emulator.record.vcenter",
			"https://vc.test, pom.xml, " + OTHER + ", exclude each other",
			"https://vc.test, , 01:02, must be 40 hexadecimal digits", "https://vc.test, pom.xml, , pom.xml",
			"https://vc.test, no-such-file.pem, , no-such-file.pem cannot be read" })
	void trustWhenInvalidThenIsRefused(@Nullable String url, @Nullable Path certificateFile,
			@Nullable String thumbprint, String message) {
		assertThatIllegalArgumentException().isThrownBy(() -> properties(url, certificateFile, thumbprint))
			.withMessageContaining(message);
	}

	private static UpstreamFailure failure(Upstream upstream, String path) {
		return UpstreamFailure.of(catchThrowableOfType(IOException.class,
				() -> upstream.send(upstream.request("GET", path, null)).close()), "It");
	}

	private Upstream upstream(@Nullable Path certificateFile, @Nullable String thumbprint) {
		PullProperties pulls = new PullProperties(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofHours(1),
				5, List.of(), null, 4, 64);
		return Upstream.of(properties(this.server.url(""), certificateFile, thumbprint), pulls,
				() -> PullTrust.of(Thumbprint.parse(OTHER).orElseThrow()));
	}

	private static RecordProperties properties(@Nullable String url, @Nullable Path certificateFile,
			@Nullable String thumbprint) {
		return new RecordProperties(url, certificateFile, thumbprint, Duration.ofMillis(1500), DataSize.ofMegabytes(1),
				null, null);
	}

}
