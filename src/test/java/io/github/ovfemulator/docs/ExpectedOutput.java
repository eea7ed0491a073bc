package io.github.ovfemulator.docs;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.ovfemulator.docs.ManualPage.CodeBlock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the output of an example with the output that a page shows, in which
 * {@code ...} stands for any text, and in JSON for any value.
 */
final class ExpectedOutput {

	private static final String ANYTHING = "...";

	private ExpectedOutput() {
	}

	static void assertMatches(CodeBlock expected, List<String> output) {
		if (expected.language().equals("json")) {
			assertJson("", JsonMapper.shared().readTree(expected.code()),
					JsonMapper.shared().readTree(String.join("\n", output)));
		}
		else {
			assertThat(String.join("\n", output)).matches(pattern(expected.code().stripTrailing()));
		}
	}

	private static void assertJson(String pointer, JsonNode expected, JsonNode actual) {
		if (expected.isString() && expected.stringValue().equals(ANYTHING)) {
			assertThat(actual.isMissingNode()).as(pointer).isFalse();
		}
		else if (expected.isObject() && actual.isObject()) {
			assertThat(actual.propertyNames()).as(pointer)
				.containsExactlyInAnyOrderElementsOf(expected.propertyNames());
			expected.propertyNames()
				.forEach((name) -> assertJson(pointer + "/" + name, expected.path(name), actual.path(name)));
		}
		else if (expected.isArray() && actual.isArray()) {
			assertThat(actual.size()).as(pointer).isEqualTo(expected.size());
			for (int i = 0; i < expected.size(); i++) {
				assertJson(pointer + "/" + i, expected.path(i), actual.path(i));
			}
		}
		else {
			assertThat(actual).as(pointer).isEqualTo(expected);
		}
	}

	private static Pattern pattern(String text) {
		return Pattern.compile(Arrays.stream(text.split(Pattern.quote(ANYTHING), -1))
			.map(Pattern::quote)
			.collect(Collectors.joining(".*")), Pattern.DOTALL);
	}

}
