package io.github.ovfemulator.recording.comparison;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Writes reports of comparisons in Markdown, to be read and to be pasted into an issue.
 */
public final class ComparisonText {

	private final StringBuilder text = new StringBuilder();

	private ComparisonText() {
	}

	/**
	 * Writes a report.
	 * @param report the report
	 * @return Markdown
	 */
	public static String markdown(ComparisonReport report) {
		ComparisonText text = new ComparisonText();
		text.write(report);
		return text.text.toString();
	}

	private void write(ComparisonReport report) {
		int entries = report.operations().stream().mapToInt((each) -> each.compared() + each.statesOnly()).sum();
		line("# Comparison of a recording");
		line("");
		line("Differences: %d. Compared entries: %d. Entries not compared: %d.".formatted(
				report.differences().size() + report.omittedDifferences(), entries, report.notCompared().size()));
		line(report.inventory().equals("recorded") ? "The inventory was made of the recording."
				: "The recording names no object of an inventory, so the built-in one was used.");
		line("");
		if (!report.operations().isEmpty()) {
			line("| operation | compared | state only | differences | not compared |");
			line("| --- | ---: | ---: | ---: | ---: |");
			report.operations()
				.forEach((each) -> line("| %s | %d | %d | %d | %d |".formatted(each.operation(), each.compared(),
						each.statesOnly(), each.differences(), each.notCompared())));
			line("");
		}
		differences(report);
		notCompared(report);
	}

	private void differences(ComparisonReport report) {
		if (report.differences().isEmpty()) {
			return;
		}
		line("## Differences");
		line("");
		line("| entry | operation | kind | place | recorded | here |");
		line("| ---: | --- | --- | --- | --- | --- |");
		report.differences()
			.forEach((each) -> line("| %s | %s | %s | %s | %s | %s |".formatted(
					(each.entries() > 1) ? each.entry() + " and " + (each.entries() - 1) + " more" : each.entry(),
					each.operation(), each.kind().word(), code(each.pointer().isEmpty() ? null : each.pointer()),
					code(each.recorded()), code(each.here()))));
		if (report.omittedDifferences() > 0) {
			line("");
			line("%d further differences are left out.".formatted(report.omittedDifferences()));
		}
		line("");
	}

	private void notCompared(ComparisonReport report) {
		if (report.notCompared().isEmpty()) {
			return;
		}
		line("## Not compared");
		line("");
		line("| entries | operation | reason |");
		line("| --- | --- | --- |");
		Map<String, String> rows = new TreeMap<>();
		Map<String, Integer> first = new TreeMap<>();
		report.notCompared().forEach((each) -> {
			String row = "%s | %s".formatted((each.operation() != null) ? each.operation() : "", cell(each.reason()));
			rows.merge(row, String.valueOf(each.entry()), (left, right) -> left + ", " + right);
			first.putIfAbsent(row, each.entry());
		});
		line(rows.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey(Comparator.comparing((row) -> first.getOrDefault(row, 0))))
			.map((each) -> "| %s | %s |".formatted(each.getValue(), each.getKey()))
			.collect(Collectors.joining("\n")));
	}

	private void line(String line) {
		this.text.append(line).append('\n');
	}

	/** A value that stays as it is in a table of Markdown. */
	private static String code(@Nullable String value) {
		return (value == null) ? "" : "`" + cell(value).replace('`', '\'') + "`";
	}

	private static String cell(String value) {
		return value.replace("|", "\\|").replace('\n', ' ').replace('\r', ' ');
	}

}
