package io.github.ovfemulator.admin;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.ovfemulator.journal.JournalEntry;
import io.github.ovfemulator.simulation.ExchangeKind;
import io.github.ovfemulator.vapi.text.Split;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The journal as an HTTP archive (HAR 1.2). It has no headers: the journal does not
 * record them, since they contain credentials. Each entry is redacted when it is written.
 *
 * @param log the entries
 */
record HttpArchive(Log log) {

	private static final String HTTP = "HTTP/1.1";

	private static final String JSON = "application/json";

	private static final int UNKNOWN = -1;

	static HttpArchive of(List<JournalEntry> entries) {
		return new HttpArchive(new Log("1.2", new Creator("vcenter-ovf-emulator", "1"),
				() -> entries.stream().map(HttpArchive::entry).iterator()));
	}

	private static Entry entry(JournalEntry entry) {
		double milliseconds = entry.duration().toNanos() / 1e6;
		return new Entry(entry.realTime().minus(entry.duration()).toString(), milliseconds, request(entry),
				response(entry), new Cache(), new Timings(0, milliseconds, 0));
	}

	private static Request request(JournalEntry entry) {
		String text = entry.request().text();
		String url = (entry.kind() == ExchangeKind.FETCH) ? entry.path() : "http://localhost" + entry.path();
		return new Request(entry.method(), url, HTTP, List.of(), List.of(), query(entry.path()),
				text.isEmpty() ? null : new PostData(JSON, text), UNKNOWN, entry.request().size());
	}

	private static Response response(JournalEntry entry) {
		JournalEntry.Body body = entry.response();
		return new Response(entry.status(), "", HTTP, List.of(), List.of(), new Content(body.size(), JSON, body.text()),
				"", UNKNOWN, body.size());
	}

	private static List<Parameter> query(String path) {
		return Split.at(Split.after(path, '?'), '&')
			.stream()
			.filter((pair) -> !pair.isEmpty())
			.map((pair) -> new Parameter(Split.before(pair, '='), Split.after(pair, '=')))
			.toList();
	}

	record Log(String version, Creator creator, Iterable<Entry> entries) {

	}

	record Creator(String name, String version) {

	}

	@JsonNaming(LowerCamelCaseStrategy.class)
	record Entry(String startedDateTime, double time, Request request, Response response, Cache cache,
			Timings timings) {

	}

	@JsonNaming(LowerCamelCaseStrategy.class)
	record Request(String method, String url, String httpVersion, List<Parameter> cookies, List<Parameter> headers,
			List<Parameter> queryString, @Nullable PostData postData, int headersSize, long bodySize) {

	}

	@JsonNaming(LowerCamelCaseStrategy.class)
	record Response(int status, String statusText, String httpVersion, List<Parameter> cookies, List<Parameter> headers,
			Content content, String redirectURL, int headersSize, long bodySize) {

	}

	record Parameter(String name, String value) {

	}

	@JsonNaming(LowerCamelCaseStrategy.class)
	record PostData(String mimeType, String text) {

	}

	@JsonNaming(LowerCamelCaseStrategy.class)
	record Content(long size, String mimeType, String text) {

	}

	record Cache() {

	}

	record Timings(int send, @JsonProperty("wait") double waiting, int receive) {

	}

}
