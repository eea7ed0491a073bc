package io.github.ovfemulator.contract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The latest violations of the contract, up to a maximum number.
 */
final class ContractViolations {

	private final Deque<Entry> violations = new ArrayDeque<>();

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

	/**
	 * Adds violations, in place of the oldest ones where the list is full.
	 * @param exchange the number of the exchange
	 */
	synchronized void addAll(long exchange, List<ContractViolation> found) {
		for (ContractViolation violation : found) {
			if (this.violations.size() == this.capacity) {
				this.violations.removeFirst();
				this.dropped++;
			}
			this.violations.addLast(new Entry(exchange, violation));
		}
	}

	/** Counts a call that is not checked. */
	synchronized void addUnchecked() {
		this.unchecked++;
	}

	/** Returns the violations and the counts. */
	synchronized ContractReport report() {
		return new ContractReport(this.violations.stream().map(Entry::violation).toList(), this.dropped,
				this.unchecked);
	}

	/** Returns the violations by one exchange. */
	synchronized List<ContractViolation> of(long exchange) {
		return this.violations.stream().filter((entry) -> entry.exchange() == exchange).map(Entry::violation).toList();
	}

	/** Removes all violations, and sets the counts to zero. */
	synchronized void clear() {
		this.violations.clear();
		this.dropped = 0;
		this.unchecked = 0;
	}

	/** A violation by an exchange. */
	private record Entry(long exchange, ContractViolation violation) {

	}

}
