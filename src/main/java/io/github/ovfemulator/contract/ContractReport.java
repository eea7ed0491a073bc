package io.github.ovfemulator.contract;

import java.util.List;

/**
 * What the calls until now have broken.
 *
 * @param violations the violations, the oldest first
 * @param dropped how many older violations are not kept any more
 * @param unchecked how many calls were not checked, since they were too large or too many
 * at once
 */
public record ContractReport(List<ContractViolation> violations, long dropped, long unchecked) {

	/** Whether all calls were checked, and none broke the contract. */
	public boolean allClean() {
		return this.violations.isEmpty() && this.dropped == 0 && this.unchecked == 0;
	}

}
