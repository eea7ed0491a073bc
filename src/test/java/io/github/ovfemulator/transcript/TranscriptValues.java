package io.github.ovfemulator.transcript;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The values of the names in a transcript.
 */
final class TranscriptValues {

	private static final String ANY = "{{*}}";

	private static final Pattern NAME = Pattern.compile("\\{\\{(\\w+)}}");

	private final Map<String, String> values = new LinkedHashMap<>();

	/** Replaces names in a text by their values. */
	String fill(String text) {
		return NAME.matcher(text).replaceAll((name) -> {
			assertThat(this.values).as("values for the names of: %s", text).containsKey(name.group(1));
			return Matcher.quoteReplacement(String.valueOf(this.values.get(name.group(1))));
		});
	}

	/** Compares a text with the transcript, and records the values of new names. */
	void match(String expected, String actual, String place) {
		Matcher names = NAME.matcher(expected);
		StringBuilder pattern = new StringBuilder();
		int end = 0;
		while (names.find()) {
			pattern.append(Pattern.quote(expected.substring(end, names.start())));
			String known = this.values.get(names.group(1));
			pattern.append((known != null) ? Pattern.quote(known) : "(?<" + names.group(1) + ">.+)");
			end = names.end();
		}
		Matcher matcher = Pattern.compile(pattern + Pattern.quote(expected.substring(end)), Pattern.DOTALL)
			.matcher(actual);
		assertThat(matcher.matches()).as("%s: '%s' is '%s'", place, actual, expected).isTrue();
		NAME.matcher(expected)
			.results()
			.map((name) -> name.group(1))
			.filter((name) -> !this.values.containsKey(name))
			.toList()
			.forEach((name) -> this.values.put(name, matcher.group(name)));
	}

	/** Compares a document with the transcript, member by member. */
	void match(JsonNode expected, JsonNode actual, String place) {
		if (expected.isString() && expected.stringValue().equals(ANY)) {
			assertThat(actual.isMissingNode()).as(place).isFalse();
		}
		else if (expected.isString() && actual.isString()) {
			match(expected.stringValue(), actual.stringValue(), place);
		}
		else if (expected.isObject() && actual.isObject()) {
			assertThat(actual.propertyNames()).as("members of %s in %s", place, actual)
				.containsExactlyInAnyOrderElementsOf(expected.propertyNames());
			expected.properties()
				.forEach((member) -> match(member.getValue(), actual.path(member.getKey()),
						place + "/" + member.getKey()));
		}
		else if (expected.isArray() && actual.isArray()) {
			assertThat(actual.size()).as("elements of %s in %s", place, actual).isEqualTo(expected.size());
			for (int i = 0; i < expected.size(); i++) {
				match(expected.path(i), actual.path(i), place + "/" + i);
			}
		}
		else {
			assertThat(actual).as(place).isEqualTo(expected);
		}
	}

}
