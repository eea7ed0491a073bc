package io.github.ovfemulator.recording;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

import io.github.ovfemulator.support.TestArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Tests for {@link HttpArchiveReader}, with archives in the shape of browsers and
 * mitmproxy, and hostile ones.
 */
class HttpArchiveReaderTests {

	private static final int LIMIT = 20_000;

	private final HttpArchiveReader reader = new HttpArchiveReader(LIMIT);

	@Test
	void bodyWhenTextThenIsRead() throws IOException {
		RecordedExchange exchange = only(new TestArchive().add("POST", "https://vc/a/b?c=d#e", "{}", 200, "[1]"));
		assertThat(exchange.path()).isEqualTo("/a/b");
		assertThat(exchange.query()).isEqualTo("c=d");
		assertThat(exchange.request()).asString().isEqualTo("{}");
		assertThat(exchange.response()).asString().isEqualTo("[1]");
		assertThat(exchange.time()).isEqualTo(Instant.parse("2024-05-01T10:00:00Z"));
	}

	@Test
	void timeWhenRecordedThenIsThatOfTheResponse() throws IOException {
		TestArchive archive = exchange();
		archive.last().put("startedDateTime", "2024-05-01T12:00:00.250+02:00").put("time", 1500.5);
		assertThat(only(archive).time()).isEqualTo(Instant.parse("2024-05-01T10:00:01.750500Z"));
	}

	@Test
	void bodyWhenBase64ThenIsDecoded() throws IOException {
		assertThat(only(encoded("[1]".getBytes(StandardCharsets.UTF_8))).response()).asString().isEqualTo("[1]");
	}

	@Test
	void bodyWhenCompressedThenIsDecompressed() throws IOException {
		assertThat(only(encoded(gzip("[1]"))).response()).asString().isEqualTo("[1]");
	}

	@Test
	void bodyWhenGzipIsBrokenThenEntryIsUnused() throws IOException {
		byte[] broken = gzip("[1]");
		broken[broken.length - 6] ^= 1;
		assertThat(reason(encoded(broken))).contains("gzip");
	}

	@Test
	void bodyWhenBombThenEntryIsUnused() throws IOException {
		TestArchive archive = encoded(gzip(" ".repeat(LIMIT + 1)));
		assertThat(reason(archive)).contains("emulator.recordings.max-size");
	}

	@Test
	void bodiesWhenTogetherTooLargeThenLaterOnesAreUnused() throws IOException {
		TestArchive archive = new TestArchive();
		for (int i = 0; i < 3; i++) {
			encode(archive.add("GET", "http://vc/", "", 200, "").last(), gzip(" ".repeat(LIMIT / 2)));
		}
		HttpArchiveReader.Archive read = read(archive.json());
		assertThat(read.exchanges()).extracting(RecordedExchange::number).containsExactly(1, 2);
		assertThat(read.unused()).extracting(UnusedEntry::entry).containsExactly(3);
	}

	@ParameterizedTest
	@CsvSource({ "/request/method, method", "/request/url, url", "/response/status, status",
			"/startedDateTime, startedDateTime", "/response/content/text, body" })
	void entryWhenTruncatedThenIsUnusedAndOthersAreRead(String pointer, String reason) throws IOException {
		TestArchive archive = exchange();
		ObjectNode parent = (ObjectNode) archive.last().at(pointer.substring(0, pointer.lastIndexOf('/')));
		parent.remove(pointer.substring(pointer.lastIndexOf('/') + 1));
		archive.add("GET", "http://vc/", "", 200, "");
		HttpArchiveReader.Archive read = read(archive.json());
		assertThat(read.exchanges()).extracting(RecordedExchange::number).containsExactly(2);
		assertThat(read.unused()).singleElement().satisfies((unused) -> {
			assertThat(unused.entry()).isEqualTo(1);
			assertThat(unused.reason()).contains(reason);
		});
	}

	@Test
	void exchangeWhenNotCompletedThenIsUnused() throws IOException {
		assertThat(reason(new TestArchive().add("GET", "http://vc/", "", 0, ""))).contains("not completed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "[]", "3", "{}", "{\"log\": 1}", "{\"log\": {}}", "{\"log\": {\"entries\": {}}}",
			"{\"log\": {\"entries\": [", "{\"log\": {\"entries\": []}", "{\"log\": {\"entries\": []}} x", "nonsense" })
	void archiveWhenNoneThenIsRefused(String text) {
		assertThatExceptionOfType(InvalidRecordingException.class).isThrownBy(() -> read(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ISO-8859-1", "UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-32LE", "x-UTF-32LE-BOM" })
	void archiveWhenNotUtf8ThenIsRefused(String charset) {
		byte[] archive = new TestArchive().add("GET", "http://vc/", "", 200, "\"caf\u00e9\"")
			.json()
			.getBytes(Charset.forName(charset));
		assertThatExceptionOfType(InvalidRecordingException.class)
			.isThrownBy(() -> this.reader.read(new ByteArrayInputStream(archive)))
			.withMessageContaining("UTF-8");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\0", "\0\0\0\0", "\uFEFF" })
	void archiveWhenInUtf8AndNoneThenDoesNotBlameTheEncoding(String text) {
		assertThatExceptionOfType(InvalidRecordingException.class).isThrownBy(() -> read(text))
			.withMessageNotContaining("not in UTF-8");
	}

	@Test
	void archiveWhenTooLargeThenIsRefused() {
		String large = new TestArchive().add("GET", "http://vc/", "", 200, "x".repeat(2 * LIMIT)).json();
		assertThatExceptionOfType(InvalidRecordingException.class).isThrownBy(() -> read(large))
			.withMessageContaining("emulator.recordings.max-size");
	}

	@Test
	void archiveWhenTooDeepThenIsRefused() {
		String deep = "{\"log\": {\"entries\": [" + "[".repeat(5000) + "]".repeat(5000) + "]}}";
		assertThatExceptionOfType(InvalidRecordingException.class).isThrownBy(() -> read(deep));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{\"log\": {\"entries\": [" })
	void archiveWhenStreamBreaksThenFailsAsTheStream(String beginning) {
		IOException failure = new IOException("broken");
		InputStream broken = new SequenceInputStream(
				new ByteArrayInputStream(beginning.getBytes(StandardCharsets.UTF_8)), new InputStream() {
					@Override
					public int read() throws IOException {
						throw failure;
					}

					@Override
					public int read(byte[] target, int offset, int count) throws IOException {
						throw failure;
					}
				});
		assertThatIOException().isThrownBy(() -> this.reader.read(broken)).isSameAs(failure);
	}

	private String reason(TestArchive archive) throws IOException {
		HttpArchiveReader.Archive read = read(archive.json());
		assertThat(read.exchanges()).isEmpty();
		return read.unused().get(0).reason();
	}

	private RecordedExchange only(TestArchive archive) throws IOException {
		HttpArchiveReader.Archive read = read(archive.json());
		assertThat(read.unused()).isEmpty();
		assertThat(read.exchanges()).hasSize(1);
		return read.exchanges().get(0);
	}

	private HttpArchiveReader.Archive read(String archive) throws IOException {
		return this.reader.read(new ByteArrayInputStream(archive.getBytes(StandardCharsets.UTF_8)));
	}

	private static TestArchive exchange() {
		return new TestArchive().add("GET", "http://vc/", "", 200, "[1]");
	}

	private static TestArchive encoded(byte[] body) {
		TestArchive archive = exchange();
		encode(archive.last(), body);
		return archive;
	}

	private static void encode(ObjectNode entry, byte[] body) {
		((ObjectNode) entry.at("/response/content")).put("encoding", "base64")
			.put("text", Base64.getEncoder().encodeToString(body));
	}

	private static byte[] gzip(String text) throws IOException {
		ByteArrayOutputStream compressed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
			gzip.write(text.getBytes(StandardCharsets.UTF_8));
		}
		return compressed.toByteArray();
	}

}
