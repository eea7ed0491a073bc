package io.github.ovfemulator.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The README or a page of the manual.
 *
 * @param file its file
 * @param text its Markdown, or that of one of its sections
 */
record ManualPage(Path file, String text) {

	static final Path FOLDER = Path.of("src/site/markdown");

	private static final Pattern FENCE = Pattern.compile("^```(\\w*)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

	private static final Pattern LINK = Pattern.compile("\\[[^]]+]\\(([^)\\s]+)\\)");

	private static final Pattern HEADING = Pattern.compile("^#+ (?:<a id=\"[^\"]+\"></a>)?(.+)$", Pattern.MULTILINE);

	private static final Pattern ANCHOR = Pattern.compile("^#+ <a id=\"([^\"]+)\"></a>", Pattern.MULTILINE);

	private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");

	static ManualPage readme() {
		return read(Path.of("README.md"));
	}

	static ManualPage named(String name) {
		return read(FOLDER.resolve(name + ".md"));
	}

	/** Returns the pages of the manual, without the README. */
	static List<ManualPage> manual() {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.sorted().map(ManualPage::read).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns the README and all pages of the manual. */
	static List<ManualPage> all() {
		return Stream.concat(Stream.of(readme()), manual().stream()).toList();
	}

	private static ManualPage read(Path file) {
		try {
			return new ManualPage(file, Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String name() {
		return this.file.getFileName().toString().replace(".md", "");
	}

	/** Returns the text between a heading and the next one. */
	ManualPage section(String heading) {
		Matcher found = HEADING.matcher(this.text);
		do {
			if (!found.find()) {
				throw new IllegalArgumentException("There is no heading " + heading);
			}
		}
		while (!found.group(1).equals(heading));
		String rest = this.text.substring(found.end());
		int end = Stream.of("\n## ", "\n### ").mapToInt(rest::indexOf).filter((at) -> at >= 0).min().orElse(-1);
		return new ManualPage(this.file, (end < 0) ? rest : rest.substring(0, end));
	}

	/** Returns the code blocks with the headings above them. */
	List<CodeBlock> blocks() {
		List<CodeBlock> blocks = new ArrayList<>();
		Matcher fence = FENCE.matcher(this.text);
		while (fence.find()) {
			List<String> headings = new ManualPage(this.file, this.text.substring(0, fence.start())).headings();
			String heading = headings.isEmpty() ? "" : headings.get(headings.size() - 1);
			blocks.add(new CodeBlock(heading, fence.group(1), fence.group(2)));
		}
		return blocks;
	}

	/** Returns the contents of the blocks of a language. */
	List<String> blocks(String language) {
		return blocks().stream().filter((block) -> block.language().equals(language)).map(CodeBlock::code).toList();
	}

	/** Returns the targets of all links. */
	List<String> links() {
		return groups(LINK, prose());
	}

	List<String> headings() {
		return groups(HEADING, prose());
	}

	/** Returns the names by which links lead to headings, as code hosts derive them. */
	List<String> anchors() {
		return headings().stream()
			.map((heading) -> heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_ -]", "").replace(' ', '-'))
			.toList();
	}

	/** Returns the names of the headings that state them, which other readers need. */
	List<String> explicitAnchors() {
		return groups(ANCHOR, prose());
	}

	/** Returns the texts in backticks. */
	static List<String> quoted(String text) {
		return groups(QUOTED, text);
	}

	/** Returns the text without its code blocks. */
	String prose() {
		return FENCE.matcher(this.text).replaceAll("");
	}

	private static List<String> groups(Pattern pattern, String text) {
		Stream<MatchResult> results = pattern.matcher(text).results();
		return results.map((result) -> result.group(1)).toList();
	}

	@Override
	public String toString() {
		return this.file.toString();
	}

	/**
	 * A code block.
	 *
	 * @param heading the last heading above it
	 * @param language the language behind its first fence
	 * @param code its contents
	 */
	record CodeBlock(String heading, String language, String code) {

	}

}
