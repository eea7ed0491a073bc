package io.github.ovfemulator.simulation.faults;

import io.github.ovfemulator.support.LinearTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PathPattern}.
 */
class PathPatternTests {

	@ParameterizedTest
	@CsvSource({ "/rest/vcenter/vm, /rest/vcenter/vm", "/rest/*, /rest/vm", "/rest/**, /rest", "/rest/**, /rest/a/b/c",
			"/**, /", "/**, /a/", "/**/b, /b", "/**/b, /a/b/b", "/a/**/c, /a/c", "/a/**/c, /a/b/c/b/c", "/*a*b, /xaxb",
			"/*a*b, /aabab", "/a?c, /abc", "/a*, /a", "/**/*b/**/c*, /a/ab/x/y/cd", "/a//b, /a/b", "/a/, /a/" })
	void matchesWhenPathFitsThenReturnsTrue(String pattern, String path) {
		assertThat(PathPattern.matches(pattern, path)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "/rest/vcenter/vm, /rest/vcenter", "/rest/*, /rest/a/b", "/rest/*, /rest", "/*a*b, /ab/c",
			"/*a*b, /ba", "/a?c, /ac", "/a/**/c, /a/b", "/a, /a/", "/a/, /a", "/, /a", "/**/b, /a/c" })
	void matchesWhenPathDiffersThenReturnsFalse(String pattern, String path) {
		assertThat(PathPattern.matches(pattern, path)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "*a*b", "*a*a*a*a*b", "**/*a*b/**/*a*b/**/c", "?*?*?*b" })
	void matchesWhenPathIsLongThenTakesLinearTime(String pattern) {
		for (String unit : new String[] { "a", "a/", "ab/" }) {
			LinearTime.assertFor(200_000, (size) -> "/" + unit.repeat(size / unit.length()),
					(path) -> PathPattern.matches("/" + pattern, path));
		}
	}

	@Test
	void matchesWhenPatternIsLongThenTerminates() {
		assertThat(PathPattern.matches("/" + "*a".repeat(255) + "b", "/" + "a".repeat(8000))).isFalse();
		assertThat(PathPattern.matches("/" + "**/a/".repeat(100) + "b", "/" + "a/".repeat(4000) + "c")).isFalse();
	}

}
