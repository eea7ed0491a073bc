package io.github.ovfemulator.simulation.faults;

import java.util.List;

import io.github.ovfemulator.vapi.text.Split;

/**
 * A path pattern: {@code *} matches any characters of a segment, {@code ?} one character,
 * {@code **} any number of segments. Matches iteratively, in time proportional to the
 * length of the pattern times that of the path.
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
	 * Matches a path. Repeated slashes count as one.
	 * @param pattern the pattern
	 * @param path the path
	 * @return whether the path matches
	 */
	static boolean matches(String pattern, String path) {
		return new PathPattern(pattern).matches(path);
	}

	/**
	 * Whether a path that matches can begin with a segment.
	 * @param pattern the pattern
	 * @param segment the segment with its slash
	 * @return whether the first segment of the pattern matches it
	 */
	static boolean canBegin(String pattern, String segment) {
		List<String> segments = segments(pattern);
		return !segments.isEmpty() && fits(segments.get(0), segment.substring(1));
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

	/** Matches the characters of one segment. */
	private static boolean fits(String pattern, String text) {
		int index = 0;
		int position = 0;
		int lastAny = -1;
		int retry = 0;
		while (index < text.length()) {
			char expected = (position < pattern.length()) ? pattern.charAt(position) : 0;
			if (expected == '*' && position < pattern.length()) {
				lastAny = position++;
				retry = index;
			}
			else if (position < pattern.length() && (expected == '?' || expected == text.charAt(index))) {
				position++;
				index++;
			}
			else if (lastAny >= 0) {
				position = lastAny + 1;
				index = ++retry;
			}
			else {
				return false;
			}
		}
		return pattern.substring(position).chars().allMatch((character) -> character == '*');
	}

	private static List<String> segments(String path) {
		return Split.words(path, (character) -> character == '/');
	}

}
