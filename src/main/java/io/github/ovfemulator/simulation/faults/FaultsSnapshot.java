package io.github.ovfemulator.simulation.faults;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The saved state of the rules.
 *
 * @param added the number of rules ever created, which determines the next id
 * @param rules the rules in their order
 */
public record FaultsSnapshot(long added, List<FaultSnapshot> rules) {

	public FaultsSnapshot {
		rules = List.copyOf(rules);
	}

	/**
	 * The saved state of a rule.
	 *
	 * @param id its id
	 * @param matched the number of matches
	 * @param struck the number of applications
	 * @param drawn the position of its random source, 0 without a seed
	 * @param enabled whether the rule is applied; {@code null} if it is
	 * @param rule the rule
	 */
	public record FaultSnapshot(String id, long matched, long struck, long drawn, @Nullable Boolean enabled,
			FaultRule rule) {

		public FaultSnapshot {
			if (matched < 0 || struck < 0 || struck > matched || drawn < 0) {
				throw new IllegalArgumentException(
						"The counts must not be negative, and struck must not exceed matched");
			}
		}

	}

}
