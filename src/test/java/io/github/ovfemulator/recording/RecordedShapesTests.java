package io.github.ovfemulator.recording;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HttpArchiveReader} with entries in the shapes of the tools that write
 * HTTP archives.
 */
class RecordedShapesTests {

	private static final String ENTRY = """
			{"log": {"version": "1.2", "pages": [], "entries": [{"startedDateTime": "2024-05-01T12:00:00.123+02:00", %s}]}}""";

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					Chrome, HTTP/2          | "time": 12.3, "_priority": "High", "_resourceType": "fetch", "_initiator": {"type": "script"}, "request": {"method": "GET", "url": "https://vc/api/vcenter/vm?names=a", "httpVersion": "http/2.0", "headers": [{"name": ":authority", "value": "vc"}, {"name": ":method", "value": "GET"}, {"name": ":path", "value": "/api"}], "queryString": [{"name": "names", "value": "a"}], "cookies": [], "headersSize": -1, "bodySize": 0}, "response": {"status": 200, "statusText": "", "httpVersion": "http/2.0", "headers": [{"name": "content-encoding", "value": "gzip"}], "cookies": [], "content": {"size": 3, "mimeType": "application/json", "text": "[1]"}, "redirectURL": "", "headersSize": -1, "bodySize": -1, "_transferSize": 120, "_error": null, "_fetchedViaServiceWorker": false}, "cache": {}, "timings": {"blocked": -1, "dns": -1, "ssl": -1, "connect": -1, "send": 0, "wait": 5, "receive": 7, "_blocked_queueing": 1}, "serverIPAddress": "10.0.0.1", "_connectionId": "7", "connection": "443" | GET /api/vcenter/vm 200 [1]
					Chrome, HTTP/1.1 gzip   | "time": 1, "request": {"method": "POST", "url": "https://vc/rest/a?~action=b", "headers": [{"name": "Content-Length", "value": "2"}], "bodySize": 2, "postData": {"mimeType": "application/json", "text": "{}"}}, "response": {"status": 200, "headers": [{"name": "Content-Encoding", "value": "br"}], "content": {"size": 3, "text": "[2]"}} | POST /rest/a 200 [2]
					Chrome, body dropped    | "time": 1, "request": {"method": "GET", "url": "https://vc/x"}, "response": {"status": 200, "content": {"size": 3, "mimeType": "application/json"}} | the size of the response, but not its body
					Chrome, canceled        | "time": -1, "request": {"method": "GET", "url": "https://vc/x"}, "response": {"status": 0, "statusText": "", "content": {"size": 0, "mimeType": "x-unknown"}, "_error": "net::ERR_ABORTED"} | not completed
					Firefox, base64         | "time": 5, "_securityState": "secure", "pageref": "page_1", "request": {"bodySize": 0, "method": "GET", "url": "https://vc/x", "httpVersion": "HTTP/2", "headersSize": 512}, "response": {"status": 200, "headers": [{"name": "Content-Type", "value": "application/octet-stream"}], "content": {"mimeType": "application/octet-stream", "size": 3, "encoding": "base64", "text": "WzNd"}, "bodySize": 90}, "timings": {"blocked": -1, "dns": 0, "connect": 0, "ssl": 0, "send": 0, "wait": 4, "receive": 0} | GET /x 200 [3]
					Firefox, aborted        | "time": 0, "_securityState": "insecure", "request": {"bodySize": 0, "method": "GET", "url": "https://vc/x"}, "response": {"status": 0, "statusText": "", "httpVersion": "", "headers": [], "content": {"size": 0, "mimeType": ""}, "bodySize": -1} | not completed
					Safari                  | "time": 8.5, "_fetchType": "Network Load", "_priority": "medium", "request": {"method": "GET", "url": "https://vc/x", "bodySize": -1, "headersSize": -1}, "response": {"status": 204, "content": {"size": 0, "compression": 0, "mimeType": "text/plain"}, "bodySize": 0} | GET /x 204
					mitmproxy, base64       | "time": 3.0, "request": {"method": "GET", "url": "https://vc/x", "bodySize": 0}, "response": {"status": 200, "content": {"size": 23, "compression": 1, "mimeType": "application/json", "text": "H4sIAAAAAAACA4s2iQUA/cZYMQMAAAA=", "encoding": "base64"}, "headersSize": 9, "bodySize": 23}, "serverIPAddress": "10.0.0.1" | GET /x 200 [4]
					mitmproxy, failed       | "time": 3.0, "request": {"method": "GET", "url": "https://vc/x", "bodySize": 0}, "response": {"status": 0, "statusText": "", "content": {}, "redirectURL": "", "headersSize": -1, "bodySize": -1, "_transferSize": 0, "_error": "peer closed connection"} | not completed
					still brotli            | "request": {"method": "GET", "url": "https://vc/x"}, "response": {"status": 200, "headers": [{"name": "content-encoding", "value": "br"}], "content": {"size": 7, "text": "iwGAWzFdAw==", "encoding": "base64"}} | compressed with 'br'
					not base64              | "request": {"method": "GET", "url": "https://vc/x"}, "response": {"status": 200, "content": {"size": 7, "text": "A", "encoding": "base64"}} | not valid base64
					truncated               | "request": {"method": "GET"}, "response": {"status": 200} | no url
					no request              | "response": {"status": 200} | no method
					""")
	void entryWhenOfAToolThenIsReadOrRefused(String tool, String members, String expected) throws IOException {
		HttpArchiveReader.Archive archive = read(ENTRY.formatted(members).getBytes(StandardCharsets.UTF_8));
		String result = archive.exchanges().isEmpty() ? archive.unused().get(0).reason()
				: describe(archive.exchanges().get(0));
		assertThat(result).as(tool).contains(expected);
	}

	@ParameterizedTest
	@CsvSource({ "escaped, \\udcffA, 2, ff41", "latin text, \\u00ffA, 2, ff41", "UTF-8 text, \\u00ffA, 3, c3bf41",
			"unknown size, AB, -1, 4142", "empty, '', 0, ''", "lost, '', 5, none", "unknown, '', -1, none",
			"changed, ABC, 2, none" })
	void uploadWhenKeptAsTextThenHasTheRecordedSize(String text, String kept, long size, String bytes)
			throws IOException {
		String members = """
				"request": {"method": "PUT", "url": "https://vc/x", "bodySize": %d, "postData": {"text": "%s"}},
				"response": {"status": 200}""".formatted(size, kept);
		byte[] upload = read(ENTRY.formatted(members).getBytes(StandardCharsets.UTF_8)).exchanges().get(0).upload();
		assertThat((upload != null) ? HexFormat.of().formatHex(upload) : "none").as(text).isEqualTo(bytes);
	}

	@Test
	void archiveWhenItHasAByteOrderMarkThenIsRead() throws IOException {
		String archive = ENTRY
			.formatted("\"request\": {\"method\": \"GET\", \"url\": \"/x\"}, \"response\": {\"status\": 200}");
		assertThat(read(("\ufeff" + archive).getBytes(StandardCharsets.UTF_8)).exchanges()).hasSize(1);
	}

	private static String describe(RecordedExchange exchange) {
		return "%s %s %d %s".formatted(exchange.method(), exchange.path(), exchange.status(),
				new String(exchange.response(), StandardCharsets.UTF_8));
	}

	private static HttpArchiveReader.Archive read(byte[] archive) throws IOException {
		return new HttpArchiveReader(20_000).read(new ByteArrayInputStream(archive));
	}

}
