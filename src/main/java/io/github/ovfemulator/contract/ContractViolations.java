package io.github.ovfemulator.contract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The latest violations of the contract, up to a maximum number.
 */
final class ContractViolations {

	private final Deque<ContractViolation> violations = new ArrayDeque<>();

	private final int capacity;

	private long dropped;

	private long unchecked;

	/**
	 * Creates an empty list.
	 * @param capacity the maximum number of violations
	 */
	ContractViolations(int capacity) {
		this.capacity = capacity;
	}

	/** Adds violations, in place of the oldest ones where the list is full. */
	synchronized void addAll(List<ContractViolation> found) {
		for (ContractViolation violation : found) {
			if (this.violations.size() == this.capacity) {
				this.violations.removeFirst();
				this.dropped++;
			}
			this.violations.addLast(violation);
		}
	}

	/** Counts a call that is not checked. */
	synchronized void addUnchecked() {
		this.unchecked++;
	}

	/** Returns the violations and the counts. */
	synchronized ContractReport report() {
		return new ContractReport(List.copyOf(this.violations), this.dropped, this.unchecked);
	}

	/** Removes all violations, and sets the counts to zero. */
	synchronized void clear() {
		this.violations.clear();
		this.dropped = 0;
		this.unchecked = 0;
	}

}
