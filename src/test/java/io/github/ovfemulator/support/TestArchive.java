package io.github.ovfemulator.support;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Builds HTTP archives (HAR 1.2). The exchanges follow each other by one second.
 */
public final class TestArchive {

	private static final Instant START = Instant.parse("2024-05-01T10:00:00Z");

	private final List<ObjectNode> entries = new ArrayList<>();

	/** Adds an exchange with text bodies. */
	public TestArchive add(String method, String url, String request, int status, String response) {
		ObjectNode entry = JsonMapper.shared().createObjectNode();
		entry.put("startedDateTime", START.plus(Duration.ofSeconds(this.entries.size())).toString()).put("time", 0.0);
		ObjectNode sent = entry.putObject("request")
			.put("method", method)
			.put("url", url)
			.put("bodySize", request.length());
		if (!request.isEmpty()) {
			sent.putObject("postData").put("mimeType", "application/json").put("text", request);
		}
		ObjectNode received = entry.putObject("response").put("status", status);
		received.putObject("content")
			.put("size", response.getBytes(StandardCharsets.UTF_8).length)
			.put("mimeType", "application/json")
			.put("text", response);
		this.entries.add(entry);
		return this;
	}

	/** Returns the last entry, to be changed. */
	public ObjectNode last() {
		return Objects.requireNonNull(this.entries.get(this.entries.size() - 1));
	}

	/** Returns a copy that can be changed. */
	public TestArchive copy() {
		TestArchive copy = new TestArchive();
		this.entries.forEach((entry) -> copy.entries.add(entry.deepCopy()));
		return copy;
	}

	/** Changes the responses that a condition selects. */
	public void change(Predicate<String> selected, UnaryOperator<String> changed) {
		for (ObjectNode entry : this.entries) {
			ObjectNode content = (ObjectNode) entry.at("/response/content");
			String text = content.path("text").asString("");
			if (selected.test(text)) {
				content.put("text", changed.apply(text));
			}
		}
	}

	/** Changes a status of responses to another one. */
	public void changeStatus(int status, int changed) {
		this.entries.stream()
			.map((entry) -> (ObjectNode) entry.path("response"))
			.filter((response) -> response.path("status").asInt() == status)
			.forEach((response) -> response.put("status", changed));
	}

	/** Removes the bodies of uploads, as tools do that only count them. */
	public void removeUploads() {
		for (ObjectNode entry : this.entries) {
			ObjectNode request = (ObjectNode) entry.path("request");
			if (request.path("method").asString("").equals("PUT")) {
				request.remove("postData");
			}
		}
	}

	/** Returns the responses to successful {@code GET} requests, without repeats. */
	public List<JsonNode> infos() {
		List<JsonNode> infos = new ArrayList<>();
		for (ObjectNode entry : this.entries) {
			if (entry.at("/request/method").asString("").equals("GET") && entry.at("/response/status").asInt() == 200) {
				JsonNode info = JsonMapper.shared().readTree(entry.at("/response/content/text").asString(""));
				if (infos.isEmpty() || !infos.get(infos.size() - 1).equals(info.path("value"))) {
					infos.add(info.path("value"));
				}
			}
		}
		return infos;
	}

	/** The archive as JSON, with the statement that its values are pseudonyms. */
	public String withPseudonyms() {
		return archive(true);
	}

	/** The archive as JSON. */
	public String json() {
		return archive(false);
	}

	private String archive(boolean pseudonyms) {
		ObjectNode archive = JsonMapper.shared().createObjectNode();
		ObjectNode log = archive.putObject("log").put("version", "1.2");
		log.putObject("creator").put("name", "test").put("version", "1");
		if (pseudonyms) {
			log.put("_pseudonyms", true);
		}
		ArrayNode list = log.putArray("entries");
		this.entries.forEach(list::add);
		return archive.toString();
	}

}
