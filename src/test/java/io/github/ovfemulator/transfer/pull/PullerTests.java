package io.github.ovfemulator.transfer.pull;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.sun.management.UnixOperatingSystemMXBean;
import com.sun.net.httpserver.HttpExchange;
import io.github.ovfemulator.support.FileServer;
import io.github.ovfemulator.transfer.pull.PullException.Reason;
import io.github.ovfemulator.web.server.ServerCertificate;
import io.github.ovfemulator.web.server.TestHttps;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

/**
 * Tests of {@link Puller}.
 */
class PullerTests {

	private static final byte[] CONTENT = "a file of some bytes".getBytes(StandardCharsets.UTF_8);

	private static final Duration LONG = Duration.ofHours(1);

	private final FileServer server = FileServer.http();

	@AfterEach
	void stopServer() {
		this.server.close();
	}

	@Test
	void pullWhenLengthIsKnownThenReadsToTheEnd() throws IOException {
		this.server.file("/a", CONTENT);
		try (PulledFile file = puller().open(PullUrl.parse(this.server.url("/a?x=1")))) {
			assertThat(file.file().length()).hasValue(CONTENT.length);
			assertThat(file.thumbprint()).isNull();
			assertThat(file.file().body().readAllBytes()).isEqualTo(CONTENT);
			assertThat(file.file().body().read()).isEqualTo(-1);
		}
		assertThat(this.server.requests()).containsExactly("/a?x=1");
	}

	@Test
	void pullWhenEmptyOrUnknownLengthThenReads() throws IOException {
		this.server.file("/empty", new byte[0]).on("/chunked", (exchange) -> {
			exchange.sendResponseHeaders(200, 0);
			exchange.getResponseBody().write(CONTENT);
		});
		assertThat(read("/empty")).isEmpty();
		try (PulledFile file = puller().open(PullUrl.parse(this.server.url("/chunked")))) {
			assertThat(file.file().length()).isEmpty();
			assertThat(file.file().body().readAllBytes()).isEqualTo(CONTENT);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 302, 303, 307, 308 })
	void pullWhenRedirectedThenFollows(int status) throws IOException {
		this.server.file("/b/a", CONTENT).on("/a", (exchange) -> {
			exchange.getResponseHeaders().add("Location", "b/a");
			exchange.sendResponseHeaders(status, -1);
		});
		assertThat(read("/a")).isEqualTo(CONTENT);
	}

	@Test
	void pullWhenRedirectsExceedLimitThenFails() throws IOException {
		this.server.redirect("/1", "/2").redirect("/2", "/3").redirect("/3", "/4").file("/4", CONTENT);
		assertThat(read("/2")).isEqualTo(CONTENT);
		assertThat(failure("/1")).hasMessageContaining("more than the 2 times")
			.extracting(PullException::reason)
			.isEqualTo(Reason.FAILED);
	}

	@Test
	void pullWhenRedirectHostIsNotAllowedThenFails() {
		this.server.redirect("/a", "http://nobody.invalid/secret?signature=x");
		Puller puller = new Pullers(properties(List.of("localhost"), null)).trusting(null);
		assertThatExceptionOfType(PullException.class)
			.isThrownBy(() -> puller.open(PullUrl.parse(this.server.url("/a"))))
			.withMessageContaining("does not list the host 'nobody.invalid'")
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.NOT_ALLOWED));
	}

	@ParameterizedTest
	@ValueSource(strings = { "file:///etc/passwd", "ftp://localhost/a" })
	void pullWhenRedirectSchemeIsUnsupportedThenFails(String location) {
		this.server.redirect("/a", location);
		assertThat(failure("/a")).hasMessageContaining("neither http");
	}

	@Test
	void pullWhenRedirectedThenCredentialsStayWithHost() throws IOException {
		try (FileServer other = FileServer.http()) {
			this.server.on("/a", (exchange) -> {
				exchange.getResponseHeaders()
					.add("Location",
							other.url("/" + exchange.getRequestHeaders().getFirst("Authorization").replace(' ', '-')));
				exchange.sendResponseHeaders(302, -1);
			});
			other.on("/Basic-am86c2VjcmV0",
					(exchange) -> FileServer.answer(exchange,
							String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
								.getBytes(StandardCharsets.UTF_8)));
			String url = this.server.url("/a").replace("localhost", "jo:secret@localhost");
			try (PulledFile file = puller().open(PullUrl.parse(url))) {
				assertThat(file.file().body().readAllBytes()).asString().isEqualTo("null");
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "404, ABSENT", "410, ABSENT", "403, FAILED", "500, FAILED", "204, FAILED", "302, FAILED" })
	void pullWhenStatusIsNotOkThenNamesIt(int status, Reason reason) {
		this.server.status("/a", status);
		assertThat(failure("/a")).hasMessageContaining("status " + status)
			.hasMessageContaining(this.server.url("/a"))
			.extracting(PullException::reason)
			.isEqualTo(reason);
	}

	@Test
	void pullWhenBodyIsTruncatedThenFails() {
		this.server.cutOff("/a", CONTENT);
		assertThat(failure("/a")).hasMessageContaining(this.server.url("/a"))
			.extracting(PullException::reason)
			.isEqualTo(Reason.FAILED);
	}

	@Test
	void pullWhenConnectionIsRefusedThenFails() throws IOException {
		int port;
		try (ServerSocket socket = new ServerSocket(0)) {
			port = socket.getLocalPort();
		}
		PullUrl url = PullUrl.parse("http://127.0.0.1:" + port + "/a");
		assertThatExceptionOfType(PullException.class).isThrownBy(() -> puller().open(url))
			.withMessageContaining("refuses connections")
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.FAILED));
	}

	@Test
	void pullWhenConnectTimesOutThenFails() throws IOException {
		List<SocketChannel> waiting = new ArrayList<>();
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			for (int number = 0; number < 4; number++) {
				SocketChannel channel = SocketChannel.open();
				channel.configureBlocking(false);
				channel.connect(server.getLocalSocketAddress());
				waiting.add(channel);
			}
			PullUrl url = PullUrl.parse("http://127.0.0.1:" + server.getLocalPort() + "/a");
			assertThatExceptionOfType(PullException.class)
				.isThrownBy(() -> waiting(Duration.ofMillis(200), Duration.ofHours(1)).open(url))
				.withMessageContaining("emulator.pull.connect-timeout")
				.withMessageContaining(url.toString())
				.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.TIMED_OUT));
		}
		finally {
			for (SocketChannel channel : waiting) {
				channel.close();
			}
		}
	}

	@Test
	void pullWhenHostIsUnknownThenFails() throws IOException {
		PullUrl url = PullUrl.parse("http://nobody.invalid/a");
		assertThatExceptionOfType(PullException.class).isThrownBy(() -> puller().open(url))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.HOST_NOT_FOUND));
	}

	@Test
	void pullWhenServerNeverAnswersThenTimesOut() {
		this.server.silent("/a");
		assertThat(failure(waiting(Duration.ofSeconds(3), Duration.ofMillis(400)), "/a").reason())
			.isEqualTo(Reason.TIMED_OUT);
	}

	@Test
	void pullWhenServerStallsThenTimesOut() {
		this.server.halting("/a", CONTENT, 5);
		assertThat(failure(waiting(Duration.ofSeconds(3), Duration.ofMillis(400)), "/a"))
			.hasMessageContaining("sent nothing for PT0.4S")
			.extracting(PullException::reason)
			.isEqualTo(Reason.TIMED_OUT);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void pullWhenInterruptedThenEndsAtOnce(boolean answered) throws Exception {
		if (answered) {
			this.server.halting("/a", CONTENT, 5);
		}
		else {
			this.server.silent("/a");
		}
		Pullers patient = new Pullers(
				new PullProperties(Duration.ofHours(1), Duration.ofHours(1), LONG, 2, List.of(), null, 4, 64));
		CompletableFuture<PullException> end = new CompletableFuture<>();
		Thread thread = new Thread(() -> end.complete(failure(patient.trusting(null), "/a")));
		thread.start();
		await().until(() -> !this.server.requests().isEmpty());
		thread.interrupt();
		assertThat(end.get(30, TimeUnit.SECONDS)).hasMessageContaining("was stopped");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void pullWhenLongerThanMaxTimeThenEnds(boolean answered) {
		if (answered) {
			this.server.halting("/a", CONTENT, 5);
		}
		else {
			this.server.silent("/a");
		}
		Puller puller = new Pullers(new PullProperties(LONG, LONG, Duration.ofMillis(300), 2, List.of(), null, 4, 64))
			.trusting(null);
		assertThat(failure(puller, "/a")).hasMessageContaining("emulator.pull.max-time")
			.extracting(PullException::reason)
			.isEqualTo(Reason.TIMED_OUT);
	}

	@Test
	void pullWhenClosedThenMaxTimeDoesNotApply() throws IOException {
		this.server.file("/a", CONTENT);
		Puller puller = new Pullers(new PullProperties(LONG, LONG, Duration.ofSeconds(5), 2, List.of(), null, 4, 64))
			.trusting(null);
		try (PulledFile file = puller.open(PullUrl.parse(this.server.url("/a")))) {
			assertThat(file.file().body().readAllBytes()).isEqualTo(CONTENT);
		}
	}

	@Test
	void pullWhenThumbprintIsGivenThenItAloneDecides() throws IOException {
		ServerCertificate certificate = TestHttps.selfSigned("elsewhere.test");
		try (FileServer secure = FileServer.https(certificate)) {
			secure.file("/a", CONTENT);
			Thumbprint thumbprint = Thumbprint.of(certificate.chain().get(0));
			Puller puller = new Pullers(properties(List.of(), null)).trusting(thumbprint);
			try (PulledFile file = puller.open(PullUrl.parse(secure.url("/a")))) {
				assertThat(file.thumbprint()).isEqualTo(thumbprint);
				assertThat(file.file().body().readAllBytes()).isEqualTo(CONTENT);
			}
		}
	}

	@Test
	void pullWhenThumbprintsDifferThenTrustsPerConnection() throws IOException {
		ServerCertificate certificate = TestHttps.selfSigned("localhost");
		Thumbprint expected = Thumbprint.of(certificate.chain().get(0));
		Thumbprint other = Thumbprint.of(TestHttps.selfSigned("localhost").chain().get(0));
		Pullers pullers = new Pullers(properties(List.of(), null));
		try (FileServer secure = FileServer.https(certificate)) {
			secure.file("/a", CONTENT);
			pullers.trusting(expected).open(PullUrl.parse(secure.url("/a"))).close();
			assertThat(failure(pullers.trusting(other), secure, "/a").reason()).isEqualTo(Reason.UNTRUSTED);
			assertThat(failure(pullers.trusting(null), secure, "/a").reason()).isEqualTo(Reason.UNTRUSTED);
			assertThat(secure.requests()).containsExactly("/a");
		}
	}

	@Test
	void pullWhenThumbprintIsGivenThenLeaksNothing() throws IOException {
		ServerCertificate certificate = TestHttps.selfSigned("localhost");
		Thumbprint expected = Thumbprint.of(certificate.chain().get(0));
		Thumbprint other = Thumbprint.of(TestHttps.selfSigned("localhost").chain().get(0));
		Pullers pullers = new Pullers(properties(List.of(), null));
		try (FileServer secure = FileServer.https(certificate)) {
			secure.file("/a", CONTENT);
			fetch(pullers, secure, expected, other, 20);
			int threads = ManagementFactory.getThreadMXBean().getThreadCount();
			long files = openFiles();
			fetch(pullers, secure, expected, other, 80);
			await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
				assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThan(threads + 20);
				assertThat(openFiles()).isLessThan(files + 20);
			});
		}
	}

	/** Fetches from a server that is trusted, and tries to from one that is not. */
	private static void fetch(Pullers pullers, FileServer server, Thumbprint expected, Thumbprint other, int times)
			throws IOException {
		for (int i = 0; i < times; i++) {
			pullers.trusting(expected).open(PullUrl.parse(server.url("/a"))).close();
			assertThat(failure(pullers.trusting(other), server, "/a").reason()).isEqualTo(Reason.UNTRUSTED);
		}
	}

	private static long openFiles() {
		return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getOpenFileDescriptorCount();
	}

	@Test
	void pullWhenServerHasNoTlsThenSaysSo() throws Exception {
		try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			PullUrl url = PullUrl.parse("https://localhost:" + plain.getLocalPort() + "/a");
			CompletableFuture<@Nullable PullException> failure = CompletableFuture
				.supplyAsync(() -> catchThrowableOfType(PullException.class, () -> puller().open(url).close()));
			try (Socket connection = plain.accept()) {
				connection.getOutputStream()
					.write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
				assertThat(failure.get(30, TimeUnit.SECONDS))
					.hasMessageEndingWith("does not speak TLS as expected; check scheme and port of the URL.");
			}
		}
	}

	@Test
	void pullWhenServerClosesThenSaysSo() {
		this.server.on("/a", HttpExchange::close);
		assertThat(failure(puller(), this.server, "/a"))
			.hasMessageContaining("closed the connection before the end of its response (");
	}

	@Test
	void pullWhenThumbprintDiffersThenNamesBoth() throws IOException {
		Thumbprint expected = Thumbprint.of(TestHttps.selfSigned("localhost").chain().get(0));
		ServerCertificate certificate = TestHttps.selfSigned("localhost");
		try (FileServer secure = FileServer.https(certificate)) {
			PullException failure = failure(new Pullers(properties(List.of(), null)).trusting(expected), secure, "/a");
			assertThat(failure).hasMessageContaining(expected.value())
				.hasMessageContaining(certificate.sha1Thumbprint());
			assertThat(failure.reason()).isEqualTo(Reason.UNTRUSTED);
			assertThat(failure.thumbprint()).hasToString(certificate.sha1Thumbprint());
		}
	}

	@Test
	void pullWhenCertificateIsUntrustedThenFails(@TempDir Path folder) throws IOException {
		ServerCertificate certificate = TestHttps.selfSigned("localhost");
		Path trusted = Files.writeString(folder.resolve("trusted.pem"), certificate.pem());
		try (FileServer secure = FileServer.https(certificate)) {
			secure.file("/a", CONTENT);
			PullException failure = failure(puller(), secure, "/a");
			assertThat(failure.reason()).isEqualTo(Reason.UNTRUSTED);
			assertThat(failure).hasMessageContaining("is not trusted: it is self-signed. If it is the right server, ")
				.hasMessageContaining("emulator.pull.trusted-certificates");
			assertThat(failure.thumbprint()).hasToString(certificate.sha1Thumbprint());
			Puller trusting = new Pullers(properties(List.of(), trusted)).trusting(null);
			try (PulledFile file = trusting.open(PullUrl.parse(secure.url("/a")))) {
				assertThat(file.file().body().readAllBytes()).isEqualTo(CONTENT);
			}
		}
	}

	@Test
	void pullWhenCertificateHostDiffersThenFails(@TempDir Path folder) throws IOException {
		ServerCertificate certificate = TestHttps.selfSigned("elsewhere.test");
		Path trusted = Files.writeString(folder.resolve("trusted.pem"), certificate.pem());
		try (FileServer secure = FileServer.https(certificate)) {
			Puller trusting = new Pullers(properties(List.of(), trusted)).trusting(null);
			PullException failure = failure(trusting, secure, "/a");
			assertThat(failure.reason()).isEqualTo(Reason.UNTRUSTED);
			assertThat(failure).hasMessageContaining("it is not for the host of the URL, only for 'elsewhere.test'");
		}
	}

	@Test
	void pullWhenRedirectLeavesTlsThenFails() throws IOException {
		ServerCertificate certificate = TestHttps.selfSigned("localhost");
		try (FileServer secure = FileServer.https(certificate)) {
			secure.redirect("/a", this.server.url("/a"));
			Puller puller = new Pullers(properties(List.of(), null))
				.trusting(Thumbprint.of(certificate.chain().get(0)));
			assertThat(failure(puller, secure, "/a")).hasMessageContaining("not protected by TLS");
			assertThat(this.server.requests()).isEmpty();
		}
	}

	@Test
	void startWhenCertificateFileIsEmptyThenFails(@TempDir Path folder) throws IOException {
		Path empty = Files.writeString(folder.resolve("empty.pem"), "no certificate");
		for (Path bad : List.of(empty, folder.resolve("absent.pem"))) {
			assertThatIllegalArgumentException().isThrownBy(() -> new Pullers(properties(List.of(), bad)))
				.withMessageContainingAll("emulator.pull.trusted-certificates", bad.toString());
		}
	}

	private byte[] read(String path) throws IOException {
		try (PulledFile file = puller().open(PullUrl.parse(this.server.url(path)))) {
			return file.file().body().readAllBytes();
		}
	}

	private PullException failure(String path) {
		return failure(puller(), path);
	}

	private PullException failure(Puller puller, String path) {
		return failure(puller, this.server, path);
	}

	private static PullException failure(Puller puller, FileServer server, String path) {
		return catchThrowableOfType(PullException.class, () -> {
			try (PulledFile file = puller.open(PullUrl.parse(server.url(path)))) {
				file.file().body().readAllBytes();
			}
		});
	}

	private static Puller puller() {
		return new Pullers(properties(List.of(), null)).trusting(null);
	}

	private static PullProperties properties(List<String> allowedHosts, @Nullable Path trusted) {
		return new PullProperties(Duration.ofMinutes(1), Duration.ofMinutes(1), LONG, 2, allowedHosts, trusted, 4, 64);
	}

	/** What waits so long for a connection, and so long for bytes. */
	private static Puller waiting(Duration connect, Duration read) {
		return new Pullers(new PullProperties(connect, read, LONG, 2, List.of(), null, 4, 64)).trusting(null);
	}

}
