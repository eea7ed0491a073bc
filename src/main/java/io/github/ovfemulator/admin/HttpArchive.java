package io.github.ovfemulator.admin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.ovfemulator.journal.Body;
import io.github.ovfemulator.journal.JournalEntry;
import io.github.ovfemulator.vapi.exchange.ExchangeKind;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Writes the journal as an HTTP archive (HAR 1.2), which browsers and proxies can show.
 * Headers are not kept, as they carry logins, so it has none.
 */
final class HttpArchive {

	private static final String JSON = "application/json";

	private static final List<Object> NONE = List.of();

	private HttpArchive() {
	}

	static Map<String, Object> of(List<JournalEntry> entries) {
		return Map.of("log", Map.of("version", "1.2", "creator", Map.of("name", "vcenter-ovf-emulator", "version", "1"),
				"entries", entries.stream().map(HttpArchive::entry).toList()));
	}

	private static Map<String, Object> entry(JournalEntry entry) {
		double milliseconds = entry.duration().toNanos() / 1e6;
		Map<String, Object> request = new HashMap<>(Map.of("method", entry.method(), "url", url(entry), "httpVersion",
				"HTTP/1.1", "cookies", NONE, "headers", NONE, "queryString", query(entry.path()), "headersSize", -1,
				"bodySize", entry.request().size()));
		if (!entry.request().text().isEmpty()) {
			request.put("postData", Map.of("mimeType", JSON, "text", entry.request().text()));
		}
		Map<String, Object> response = Map.of("status", entry.status(), "statusText", "", "httpVersion", "HTTP/1.1",
				"cookies", NONE, "headers", NONE, "content", content(entry.answer()), "redirectURL", "", "headersSize",
				-1, "bodySize", entry.answer().size());
		return Map.of("startedDateTime", entry.realTime().minus(entry.duration()).toString(), "time", milliseconds,
				"request", request, "response", response, "cache", Map.of(), "timings",
				Map.of("send", 0, "wait", milliseconds, "receive", 0));
	}

	private static String url(JournalEntry entry) {
		return (entry.kind() == ExchangeKind.FETCH) ? entry.path() : "http://localhost" + entry.path();
	}

	private static List<Map<String, String>> query(String path) {
		return UriComponentsBuilder.newInstance()
			.query(path.replaceFirst("[^?]*\\??", ""))
			.build()
			.getQueryParams()
			.entrySet()
			.stream()
			.flatMap((parameter) -> parameter.getValue()
				.stream()
				.map((value) -> Map.of("name", parameter.getKey(), "value", Objects.requireNonNullElse(value, ""))))
			.toList();
	}

	private static Map<String, Object> content(Body body) {
		return Map.of("size", body.size(), "mimeType", JSON, "text", body.text());
	}

}
