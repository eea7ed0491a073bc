package io.github.ovfemulator.simulation.faults;

import java.util.List;

/**
 * The rules as they are written down.
 *
 * @param added how many rules there ever were, after which their ids are counted
 * @param rules the rules, in their order
 */
public record FaultsSnapshot(long added, List<SavedFault> rules) {

	/** Copies the rules. */
	public FaultsSnapshot {
		rules = List.copyOf(rules);
	}

	/**
	 * A rule with what it has behind it.
	 *
	 * @param id its id
	 * @param matched how many matches it has met
	 * @param struck how often it has struck
	 * @param drawn how far its chance has come in the sequence of its seed; 0 without one
	 * @param rule what it does, and to what
	 */
	public record SavedFault(String id, long matched, long struck, long drawn, FaultRule rule) {

		/** Checks the counts. */
		public SavedFault {
			if (matched < 0 || struck < 0 || struck > matched || drawn < 0) {
				throw new IllegalArgumentException(
						"A rule strikes at most as often as it matches, and neither count is negative");
			}
		}

	}

}
