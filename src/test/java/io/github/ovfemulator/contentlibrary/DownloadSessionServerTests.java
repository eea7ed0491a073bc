package io.github.ovfemulator.contentlibrary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.RawConnection;
import io.github.ovfemulator.support.TestHttpClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests download sessions, ranges, and the version that concurrent readers see.
 */
@EmulatorTest
class DownloadSessionServerTests {

	private static final String DOWNLOAD = LibraryClient.ITEM + "/download-session";

	private static final String FILES = LibraryClient.ITEM + "/downloadsession/file";

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	private LibraryClient library;

	private String item;

	@BeforeEach
	void createItem() {
		this.library = new LibraryClient(this.client);
		this.item = this.library.item("item-" + UUID.randomUUID(), "iso");
		write((byte) 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a;b", "a\\\\b", "100%", "%2e%2e%2fx", "../../x", "..", "zero\\u0000", "\u00fc ?#" })
	void prepareWhenNameIsUnusualThenUrlsWork(String name) {
		String session = this.library.update(this.item);
		this.library.push(session, name, new byte[3]).act(session, "complete").assertVoid();
		assertThat(fetch("GET", prepare(create(), name)).body()).hasSize(3);
	}

	/** Replaces the content of both files. */
	private void write(byte value) {
		byte[] content = new byte[1000];
		Arrays.fill(content, value);
		String session = this.library.update(this.item);
		this.library.push(session, "a.iso", content)
			.push(session, "b.iso", content)
			.act(session, "complete")
			.assertVoid();
	}

	private String create() {
		return this.client.post(DOWNLOAD, "{\"create_spec\": {\"library_item_id\": \"" + this.item + "\"}}")
			.value()
			.stringValue();
	}

	private String prepare(String session, String file) {
		JsonNode info = this.client
			.post(FILES + "/id:" + session + "?~action=prepare", "{\"file_name\": \"" + file + "\"}")
			.value();
		assertThat(info.path("status").stringValue()).isEqualTo("PREPARED");
		return URI.create(info.findValue("uri").stringValue()).getRawPath();
	}

	private HttpResponse<byte[]> fetch(String method, String path, String... headers) {
		try {
			return TestHttpClient.to(this.port)
				.send(method, path, BodyPublishers.noBody(), BodyHandlers.ofByteArray(), headers);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void downloadWhenPreparedThenSendsTheFile() {
		String session = create();
		assertThat(this.client.get(FILES + "?download_session_id=" + session).value().findValuesAsString("status"))
			.containsExactly("UNPREPARED", "UNPREPARED");
		String path = prepare(session, "a.iso");
		HttpResponse<byte[]> whole = fetch("GET", path);
		assertThat(whole.statusCode()).isEqualTo(200);
		assertThat(whole.body()).hasSize(1000).containsOnly(1);
		HttpResponse<byte[]> head = fetch("HEAD", path);
		assertThat(head.headers().firstValue("Content-Length")).hasValue("1000");
		assertThat(head.headers().firstValue("ETag")).isEqualTo(whole.headers().firstValue("ETag")).isPresent();
		assertThat(this.client.post(FILES + "/id:" + session + "?~action=get", "{\"file_name\": \"a.iso\"}")
			.value()
			.path("bytes_transferred")
			.longValue()).isEqualTo(1000);
		this.client.call("POST", DOWNLOAD + "/id:" + session + "?~action=cancel", null).assertVoid();
		assertThat(fetch("GET", path).statusCode()).isEqualTo(404);
		this.client.call("DELETE", DOWNLOAD + "/id:" + session, null).assertVoid();
		this.client.get(DOWNLOAD + "/id:" + session).assertError(404, "not_found");
	}

	@Test
	void downloadWhenSessionEndsThenConnectionEnds() throws IOException {
		byte[] content = new byte[24_000_000];
		String update = this.library.update(this.item);
		this.library.push(update, "large.iso", content).act(update, "complete").assertVoid();
		String session = create();
		try (RawConnection download = new RawConnection("localhost", this.port)) {
			download.send("GET " + prepare(session, "large.iso") + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
			assertThat(download.readHead()).contains(" 200 ");
			this.client.call("DELETE", DOWNLOAD + "/id:" + session, null).assertVoid();
			assertThat(download.readRemains().text().length()).isLessThan(content.length);
		}
	}

	@Test
	void createWhenClientTokenIsInvalidThenRefused() {
		Answer refused = this.client.post(DOWNLOAD,
				"{\"client_token\": \"1\", \"create_spec\": {\"library_item_id\": \"" + this.item + "\"}}");
		assertThat(refused.text()).contains("emulator.content_library.client_token", "'1' is not a UUID");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			bytes=0-9, 206, bytes 0-9/1000, 10
			bytes=990-, 206, bytes 990-999/1000, 10
			bytes=-5, 206, bytes 995-999/1000, 5
			bytes=0-99999, 206, bytes 0-999/1000, 1000
			bytes=1000-, 416, bytes */1000, 0
			bytes=9-3, 200, -, 1000
			'bytes=0-1,5-6', 200, -, 1000
			lines=1-2, 200, -, 1000
			bytes=99999999999999999999-, 416, bytes */1000, 0
			bytes=-99999999999999999999, 206, bytes 0-999/1000, 1000
			""")
	void downloadWhenRangeThenSendsThePart(String range, int status, String contentRange, int length) {
		HttpResponse<byte[]> answer = fetch("GET", prepare(create(), "b.iso"), "Range", range);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Range").orElse(null)).isEqualTo(contentRange);
		assertThat(answer.body()).hasSize(length);
	}

	@ParameterizedTest
	@CsvSource({ "If-None-Match, TAG, 304", "If-None-Match, 'W/TAG, \"x\"', 304", "If-None-Match, *, 304",
			"If-None-Match, '\"x\"', 200", "If-Match, TAG, 200", "If-Match, *, 200", "If-Match, '\"x\"', 412",
			"If-Match, W/TAG, 412" })
	void downloadWhenConditionalThenComparesTheTag(String header, String value, int status) {
		String path = prepare(create(), "b.iso");
		String tag = fetch("HEAD", path).headers().firstValue("ETag").orElseThrow();
		HttpResponse<byte[]> answer = fetch("GET", path, header, value.replace("TAG", tag));
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.body()).hasSize((status == 200) ? 1000 : 0);
		assertThat(answer.headers().firstValue("ETag")).hasValue(tag);
	}

	@Test
	void prepareWhenDirectThenHasTheStorageUri() {
		String session = create();
		String path = prepare(session, "a.iso");
		fetch("GET", path);
		fetch("GET", path);
		JsonNode info = this.client
			.post(FILES + "/id:" + session + "?~action=prepare",
					"{\"file_name\": \"a.iso\", \"endpoint_type\": \"DIRECT\"}")
			.value();
		assertThat(info.findValue("uri").stringValue()).startsWith("ds:///");
		assertThat(fetch("GET", path).statusCode()).isEqualTo(404);
		assertThat(fetch("GET", prepare(session, "a.iso")).body()).hasSize(1000);
	}

	@Test
	void getWhenReadTwiceThenCountsTheSizeOnce() {
		String session = create();
		String path = prepare(session, "a.iso");
		fetch("GET", path);
		fetch("GET", path);
		assertThat(this.client.post(FILES + "/id:" + session + "?~action=get", "{\"file_name\": \"a.iso\"}")
			.value()
			.path("bytes_transferred")
			.longValue()).isEqualTo(1000);
	}

	@Test
	void downloadWhenItemChangesThenReaderSeesOneVersion() {
		List<CompletableFuture<Void>> readers = IntStream.range(0, 4)
			.mapToObj((reader) -> CompletableFuture.runAsync(() -> {
				for (int i = 0; i < 10; i++) {
					String session = create();
					byte[] first = fetch("GET", prepare(session, "a.iso")).body();
					byte[] second = fetch("GET", prepare(session, "b.iso")).body();
					assertThat(second).hasSize(1000).isEqualTo(first).containsOnly(first[0]);
				}
			}))
			.toList();
		for (byte value = 2; value < 12; value++) {
			write(value);
		}
		readers.forEach(CompletableFuture::join);
	}

	@Test
	void downloadWhenItemIsDeletedThenUrlIsGone() {
		String path = prepare(create(), "a.iso");
		this.client.call("DELETE", LibraryClient.ITEM + "/id:" + this.item, null).assertVoid();
		assertThat(fetch("GET", path).statusCode()).isEqualTo(404);
	}

}
