package io.github.ovfemulator.vapi.operation;

import io.github.ovfemulator.vapi.type.VapiException;

/**
 * The memory that one object has reserved of a budget.
 */
public final class MemoryReservation {

	private final MemoryBudget budget;

	private long reserved;

	private boolean closed;

	/**
	 * Creates an empty reservation.
	 * @param budget the budget of all objects of the kind
	 */
	public MemoryReservation(MemoryBudget budget) {
		this.budget = budget;
	}

	/**
	 * Reserves more memory. Objects that are no longer used may be removed for it, and so
	 * the caller holds no lock of one.
	 * @param bytes the number of bytes
	 * @throws VapiException {@code unable_to_allocate_resource} if it is not available
	 */
	public void addWithCleanup(long bytes) {
		this.budget.reserveWithCleanup(bytes);
		keep(bytes);
	}

	/**
	 * Replaces a part of the reservation by another one.
	 * @param before the reserved number of bytes
	 * @param after the number of bytes to reserve instead
	 * @throws VapiException {@code unable_to_allocate_resource} if more is needed than
	 * available; the reservation is not changed
	 */
	public synchronized void change(long before, long after) {
		if (!this.closed) {
			this.budget.change(before, after);
			this.reserved += after - before;
		}
	}

	/**
	 * Occupies more memory, even above the limit: for restored objects.
	 * @param bytes the number of bytes
	 */
	public void occupy(long bytes) {
		this.budget.occupy(bytes);
		keep(bytes);
	}

	/**
	 * Releases everything. Later reservations are released at once.
	 */
	public synchronized void close() {
		this.closed = true;
		this.budget.release(this.reserved);
		this.reserved = 0;
	}

	private synchronized void keep(long bytes) {
		if (this.closed) {
			this.budget.release(bytes);
		}
		else {
			this.reserved += bytes;
		}
	}

}
