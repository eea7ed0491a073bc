package io.github.ovfemulator.contract;

import java.util.List;

/**
 * The violations of the contract until now.
 *
 * @param violations the violations, the oldest first
 * @param dropped the number of older violations that have been removed
 * @param unchecked the number of calls that were not checked, as too large or too many
 */
public record ContractReport(List<ContractViolation> violations, long dropped, long unchecked) {

	/** Whether all calls were checked, without a violation. */
	public boolean allClean() {
		return this.violations.isEmpty() && this.dropped == 0 && this.unchecked == 0;
	}

}
