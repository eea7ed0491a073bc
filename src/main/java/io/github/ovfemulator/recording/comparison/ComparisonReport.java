package io.github.ovfemulator.recording.comparison;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How the emulator differs from a recording. It contains nothing of the recording that
 * may be secret.
 *
 * @param equal whether something was compared and there is no difference
 * @param inventory the inventory of the replay, {@code recorded} or {@code built_in}
 * @param operations the number of entries by operation
 * @param differences the differences, in the order of the recording
 * @param omittedDifferences the number of further differences
 * @param notCompared the entries that were not compared, with the reasons
 * @param replaced the number of replaced values by their form, such as {@code host}
 */
public record ComparisonReport(boolean equal, String inventory, List<ComparedOperation> operations,
		List<Difference> differences, int omittedDifferences, List<NotCompared> notCompared,
		Map<String, Integer> replaced) {

	/**
	 * The entries of an operation.
	 *
	 * @param operation the service and the name of the operation, or {@code upload}
	 * @param compared the number of entries whose answers were compared
	 * @param statesOnly the number of answers to {@code get} of which only the state was
	 * compared
	 * @param differences the number of differences
	 * @param notCompared the number of entries that were not compared
	 */
	public record ComparedOperation(String operation, int compared, int statesOnly, int differences, int notCompared) {

	}

	/**
	 * An entry that was not compared.
	 *
	 * @param entry its number in the recording, 1 for the first
	 * @param operation the operation, or {@code null} if it is no call of an emulated one
	 * @param reason why, without anything of the entry that may be secret
	 */
	public record NotCompared(int entry, @Nullable String operation, String reason) {

	}

}
