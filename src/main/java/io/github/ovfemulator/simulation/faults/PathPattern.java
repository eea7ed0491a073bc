package io.github.ovfemulator.simulation.faults;

import java.util.List;

import io.github.ovfemulator.vapi.text.Split;

/**
 * A pattern of paths: {@code *} stands for any characters of a segment, {@code ?} for one
 * of them, {@code **} for any number of segments. It matches in loops, in a time of at
 * most the length of the pattern times that of the path.
 */
final class PathPattern {

	private static final String ANY_SEGMENTS = "**";

	private final List<String> segments;

	private final boolean endsWithSlash;

	private PathPattern(String pattern) {
		this.segments = segments(pattern);
		this.endsWithSlash = pattern.endsWith("/");
	}

	/**
	 * Whether a path fits a pattern. Slashes that follow one another count as one.
	 * @param pattern the pattern
	 * @param path the path
	 * @return whether it fits
	 */
	static boolean matches(String pattern, String path) {
		return new PathPattern(pattern).matches(path);
	}

	private boolean matches(String path) {
		List<String> steps = segments(path);
		boolean open = !this.segments.isEmpty() && this.segments.get(this.segments.size() - 1).equals(ANY_SEGMENTS);
		if (!open && path.endsWith("/") != this.endsWithSlash) {
			return false;
		}
		int step = 0;
		int segment = 0;
		int lastAny = -1;
		int retry = 0;
		while (step < steps.size()) {
			String expected = (segment < this.segments.size()) ? this.segments.get(segment) : null;
			if (ANY_SEGMENTS.equals(expected)) {
				lastAny = segment++;
				retry = step;
			}
			else if (expected != null && fits(expected, steps.get(step))) {
				segment++;
				step++;
			}
			else if (lastAny >= 0) {
				segment = lastAny + 1;
				step = ++retry;
			}
			else {
				return false;
			}
		}
		return this.segments.subList(segment, this.segments.size()).stream().allMatch(ANY_SEGMENTS::equals);
	}

	/** The same for the characters of one segment. */
	private static boolean fits(String pattern, String text) {
		int at = 0;
		int place = 0;
		int lastAny = -1;
		int retry = 0;
		while (at < text.length()) {
			char expected = (place < pattern.length()) ? pattern.charAt(place) : 0;
			if (expected == '*' && place < pattern.length()) {
				lastAny = place++;
				retry = at;
			}
			else if (place < pattern.length() && (expected == '?' || expected == text.charAt(at))) {
				place++;
				at++;
			}
			else if (lastAny >= 0) {
				place = lastAny + 1;
				at = ++retry;
			}
			else {
				return false;
			}
		}
		return pattern.substring(place).chars().allMatch((character) -> character == '*');
	}

	private static List<String> segments(String path) {
		return Split.words(path, (character) -> character == '/');
	}

}
