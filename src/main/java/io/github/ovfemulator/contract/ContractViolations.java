package io.github.ovfemulator.contract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import io.github.ovfemulator.vapi.type.HeapSize;

/**
 * The latest violations of the contract, up to a maximum number and a maximum memory.
 */
final class ContractViolations {

	private static final int ENTRY_SIZE = 40;

	private final Deque<Entry> violations = new ArrayDeque<>();

	private final int capacity;

	private final long memory;

	private long used;

	private long dropped;

	private long unchecked;

	/**
	 * Creates an empty list.
	 * @param capacity the maximum number of violations
	 * @param memory their maximum memory in bytes
	 */
	ContractViolations(int capacity, long memory) {
		this.capacity = capacity;
		this.memory = memory;
	}

	/**
	 * Adds violations, in place of the oldest ones where the list is full.
	 * @param exchange the number of the exchange
	 */
	synchronized void addAll(long exchange, List<ContractViolation> found) {
		for (ContractViolation violation : found) {
			long size = ENTRY_SIZE + HeapSize.of(violation);
			while (!this.violations.isEmpty()
					&& (this.violations.size() >= this.capacity || this.used + size > this.memory)) {
				this.used -= ENTRY_SIZE + HeapSize.of(this.violations.removeFirst().violation());
				this.dropped++;
			}
			this.violations.addLast(new Entry(exchange, violation));
			this.used += size;
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
		this.used = 0;
		this.dropped = 0;
		this.unchecked = 0;
	}

	/** A violation by an exchange. */
	private record Entry(long exchange, ContractViolation violation) {

	}

}
