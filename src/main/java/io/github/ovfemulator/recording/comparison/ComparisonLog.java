package io.github.ovfemulator.recording.comparison;

import io.github.ovfemulator.recording.UnusedEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Collects what a comparison finds. The same difference in several entries is listed
 * once.
 */
final class ComparisonLog {

	/** The maximum number of differences in a report. */
	static final int MAX_DIFFERENCES = 1000;

	private final List<Difference> differences = new ArrayList<>();

	private final List<ComparisonReport.NotCompared> notCompared = new ArrayList<>();

	private final Map<String, int[]> counts = new LinkedHashMap<>();

	private int omitted;

	/** Returns what receives the differences of an entry. */
	JsonComparison.Findings findings(int entry, String operation) {
		return (kind, pointer, recorded,
				here) -> add(new Difference(entry, 1, operation, kind, pointer, recorded, here));
	}

	private void add(Difference difference) {
		for (int i = 0; i < this.differences.size(); i++) {
			if (this.differences.get(i).isSame(difference)) {
				this.differences.set(i, this.differences.get(i).again());
				return;
			}
		}
		if (this.differences.size() == MAX_DIFFERENCES) {
			this.omitted++;
			return;
		}
		this.differences.add(difference);
		count(difference.operation(), 2);
	}

	/** Counts an entry whose answer is compared. */
	void compared(String operation) {
		count(operation, 0);
	}

	/** Counts an entry of which only the state is compared. */
	void statesOnly(String operation) {
		count(operation, 1);
	}

	/** Adds an entry that is not compared. */
	void notCompared(int entry, @Nullable String operation, String reason) {
		this.notCompared.add(new ComparisonReport.NotCompared(entry, operation, reason));
		if (operation != null) {
			count(operation, 3);
		}
	}

	private void count(String operation, int column) {
		this.counts.computeIfAbsent(operation, (key) -> new int[4])[column]++;
	}

	/**
	 * Makes the report.
	 * @param unused the entries that could not be read
	 */
	ComparisonReport report(String inventory, List<UnusedEntry> unused, Map<String, Integer> replaced) {
		List<ComparisonReport.NotCompared> left = new ArrayList<>(this.notCompared);
		unused.forEach((each) -> left.add(new ComparisonReport.NotCompared(each.entry(), null, each.reason())));
		left.sort(Comparator.comparingInt(ComparisonReport.NotCompared::entry));
		List<Difference> sorted = new ArrayList<>(this.differences);
		sorted.sort(Comparator.comparingInt(Difference::entry));
		boolean compared = this.counts.values().stream().anyMatch((columns) -> columns[0] > 0);
		return new ComparisonReport(compared && sorted.isEmpty(), inventory,
				this.counts.entrySet()
					.stream()
					.map((each) -> new ComparisonReport.ComparedOperation(each.getKey(), each.getValue()[0],
							each.getValue()[1], each.getValue()[2], each.getValue()[3]))
					.toList(),
				sorted, this.omitted, left, replaced);
	}

}
