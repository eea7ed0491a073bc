package io.github.ovfemulator.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The README, taken apart.
 *
 * @param text its text, or that of one of its sections
 */
record Readme(String text) {

	static final Path FILE = Path.of("README.md");

	private static final Pattern FENCE = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);

	private static final Pattern LINK = Pattern.compile("\\[[^]]+]\\(([^)\\s]+)\\)");

	private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);

	static Readme load() throws IOException {
		return new Readme(Files.readString(FILE));
	}

	/** What stands between a heading and the next one. */
	Readme section(String heading) {
		int start = this.text.indexOf("# " + heading + "\n");
		if (start < 0) {
			throw new IllegalArgumentException("There is no heading " + heading);
		}
		String rest = this.text.substring(start + heading.length() + 2);
		int end = Stream.of("\n## ", "\n### ").mapToInt(rest::indexOf).filter((at) -> at >= 0).min().orElse(-1);
		return new Readme((end < 0) ? rest : rest.substring(0, end));
	}

	/** The contents of the blocks of a language. */
	List<String> blocks(String language) {
		return FENCE.matcher(this.text)
			.results()
			.filter((fence) -> fence.group(1).equals(language))
			.map((fence) -> fence.group(2))
			.toList();
	}

	/** The rows of all tables, without their heads, as cells. */
	List<List<String>> rows() {
		List<List<String>> rows = new ArrayList<>();
		for (String line : this.text.split("\n", -1)) {
			if (line.startsWith("|---")) {
				rows.remove(rows.size() - 1);
			}
			else if (line.startsWith("|")) {
				rows.add(Arrays.stream(line.substring(1, line.length() - 1).split("\\|")).map(String::strip).toList());
			}
		}
		return rows;
	}

	/** The targets of all links. */
	List<String> links() {
		return groups(LINK);
	}

	/** The names by which links lead to headings. */
	List<String> anchors() {
		String prose = FENCE.matcher(this.text).replaceAll("");
		return new Readme(prose).groups(HEADING)
			.stream()
			.map((heading) -> heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
			.toList();
	}

	/** What a text has in backticks. */
	static List<String> quoted(String text) {
		return new Readme(text).groups(Pattern.compile("`([^`]+)`"));
	}

	private List<String> groups(Pattern pattern) {
		Stream<MatchResult> results = pattern.matcher(this.text).results();
		return results.map((result) -> result.group(1)).toList();
	}

}
