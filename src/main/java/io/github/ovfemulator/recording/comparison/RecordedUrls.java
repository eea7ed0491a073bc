package io.github.ovfemulator.recording.comparison;

import io.github.ovfemulator.recording.RecordedExchange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The URLs of files in a recording, and the sessions that they belong to.
 */
final class RecordedUrls {

	private static final String SCHEME = "://";

	private final Map<String, ReplayedSession> sessions = new LinkedHashMap<>();

	/** The names of the files by their URLs. */
	private final Map<String, String> names = new HashMap<>();

	/** The keys of the URLs of all uploads, those without bytes too. */
	private final Set<String> uploads = new HashSet<>();

	/** Adds an upload of the recording. */
	void addUpload(RecordedExchange exchange) {
		this.uploads.add(key(exchange.url()));
	}

	/** Path and query, since hosts may differ; pseudonyms have nothing but a host. */
	private static String key(String url) {
		String target = GeneratedValues.target(url);
		return target.equals("/") ? url : target;
	}

	/** Adds the URLs in an answer about a session. */
	void add(JsonNode answer, ReplayedSession session) {
		for (JsonNode each : answer) {
			if (each.isString() && each.stringValue().contains(SCHEME)) {
				this.sessions.put(each.stringValue(), session);
				this.names.put(each.stringValue(), answer.path("name").asString(""));
				if (!this.uploads.contains(key(each.stringValue()))) {
					session.addUnrecorded(each.stringValue());
				}
			}
			else if (each.isContainer()) {
				add(each, session);
			}
		}
	}

	/** Returns the name of the file with a recorded URL, empty if it is not known. */
	String name(String url) {
		return this.names.getOrDefault(url, "");
	}

	/** Returns the session that an exchange uploads a file of, or {@code null}. */
	@Nullable ReplayedSession owner(RecordedExchange exchange) {
		ReplayedSession known = this.sessions.get(exchange.url());
		if (known != null) {
			return known;
		}
		// the journal writes another host than the one in the URLs of its answers
		String target = GeneratedValues.target(exchange.url());
		List<ReplayedSession> fitting = this.sessions.entrySet()
			.stream()
			.filter((each) -> each.getKey().contains(RecordedExchange.MASK)
					&& GeneratedValues.target(each.getKey()).equals(target))
			.map(Map.Entry::getValue)
			.distinct()
			.filter((session) -> session.broken() != null || !session.missingFiles().isEmpty())
			.toList();
		return (fitting.size() == 1) ? fitting.get(0) : null;
	}

	/**
	 * Returns the URL here of the only file that a masked URL and the recorded size fit,
	 * or {@code null}.
	 */
	static @Nullable String masked(RecordedExchange exchange, ReplayedSession session) {
		Map<String, Long> missing = session.missingFiles();
		List<String> ofSize = missing.entrySet()
			.stream()
			.filter((each) -> each.getValue() == exchange.requestSize())
			.map(Map.Entry::getKey)
			.toList();
		if (missing.size() == 1) {
			return missing.keySet().iterator().next();
		}
		return (ofSize.size() == 1) ? ofSize.get(0) : null;
	}

}
