package io.github.ovfemulator.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The classes that the manual lists for a call, without those that do not count.
 */
public final class ListedClasses {

	private static final Path PAGE = Path.of("src/site/markdown/call-paths.md");

	/** A package, its counted classes, and its other ones. */
	private static final Pattern ROW = Pattern.compile("\\| `([a-z.]+)` \\| ([^|]*) \\|.*");

	private ListedClasses() {
	}

	/**
	 * Returns the names of the classes.
	 * @param call the heading of their table
	 */
	public static Set<String> of(String call) throws IOException {
		List<String> lines = Files.readAllLines(PAGE);
		Set<String> classes = new TreeSet<>();
		for (String line : lines.subList(lines.indexOf("## " + call) + 1, lines.size())) {
			if (line.startsWith("## ")) {
				break;
			}
			Matcher row = ROW.matcher(line);
			if (row.matches()) {
				for (String name : row.group(2).split(", ", -1)) {
					classes.add("io.github.ovfemulator." + row.group(1) + "." + name);
				}
			}
		}
		return classes;
	}

}
