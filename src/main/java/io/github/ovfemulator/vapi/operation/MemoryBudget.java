package io.github.ovfemulator.vapi.operation;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;

/**
 * The heap, in estimated bytes, that objects of one kind may occupy together. A property
 * sets its limit.
 */
public final class MemoryBudget {

	private final String property;

	private final long limit;

	private final AtomicLong used = new AtomicLong();

	private volatile BooleanSupplier cleanup = () -> false;

	/**
	 * Creates an unused budget.
	 * @param property the property that sets the limit
	 * @param limit the limit in bytes
	 */
	public MemoryBudget(String property, long limit) {
		this.property = property;
		this.limit = limit;
	}

	/**
	 * Creates the reservation of one object.
	 * @return an empty reservation
	 */
	public Reservation reservation() {
		return new Reservation();
	}

	/**
	 * Reserves memory if it is available.
	 * @param bytes the number of bytes, 0 or more
	 * @return whether it was reserved
	 */
	public boolean tryReserve(long bytes) {
		long before = this.used.get();
		while (bytes <= this.limit - before) {
			if (this.used.compareAndSet(before, before + bytes)) {
				return true;
			}
			before = this.used.get();
		}
		return false;
	}

	/**
	 * Reserves memory.
	 * @param bytes the number of bytes, 0 or more
	 * @throws VapiException {@code unable_to_allocate_resource} if it is not available
	 */
	public void reserve(long bytes) {
		if (!tryReserve(bytes)) {
			throw exhausted();
		}
	}

	/**
	 * Reserves memory. As long as it is not available, objects that are no longer used
	 * are removed.
	 * @param bytes the number of bytes, 0 or more
	 * @throws VapiException {@code unable_to_allocate_resource} if it is not available,
	 * and nothing is left to remove
	 */
	public void reserveWithCleanup(long bytes) {
		while (!tryReserve(bytes)) {
			if (bytes > this.limit || !this.cleanup.getAsBoolean()) {
				throw exhausted();
			}
		}
	}

	/**
	 * Sets the removal of objects that are no longer used.
	 * @param remover removes an object, and returns whether there was one
	 */
	public void cleanUpBy(BooleanSupplier remover) {
		this.cleanup = remover;
	}

	/**
	 * Replaces a reservation by another one.
	 * @param before the reserved number of bytes
	 * @param after the number of bytes to reserve instead
	 * @throws VapiException {@code unable_to_allocate_resource} if more is needed than
	 * available; the reservation is not changed
	 */
	public void change(long before, long after) {
		if (after > before) {
			reserve(after - before);
		}
		else {
			release(before - after);
		}
	}

	/**
	 * Occupies memory, even above the limit: for objects that replace others, and for
	 * restored ones.
	 * @param bytes the number of bytes, 0 or more
	 */
	public void occupy(long bytes) {
		this.used.addAndGet(bytes);
	}

	/**
	 * Releases reserved memory.
	 * @param bytes the number of bytes
	 */
	public void release(long bytes) {
		this.used.addAndGet(-bytes);
	}

	/**
	 * Returns the reserved memory.
	 * @return the number of bytes
	 */
	public long used() {
		return this.used.get();
	}

	/**
	 * Whether memory is available now.
	 * @param bytes the number of bytes
	 * @return whether it can be reserved
	 */
	public boolean hasRoom(long bytes) {
		return bytes <= this.limit - this.used.get();
	}

	/**
	 * Creates the error of a reservation that fails.
	 * @return {@code unable_to_allocate_resource}, which names the property
	 */
	public VapiException exhausted() {
		return VapiException.of(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE,
				LocalizableMessage.of("emulator.memory.exhausted",
						"There is no memory left of the %s bytes that %s allows; delete something, or raise the limit.",
						this.limit, this.property));
	}

	/**
	 * The memory that one object has reserved of the budget.
	 */
	public final class Reservation {

		private long reserved;

		private boolean closed;

		private Reservation() {
		}

		/**
		 * Reserves more memory. Objects that are no longer used may be removed for it,
		 * and so the caller holds no lock of one.
		 * @param bytes the number of bytes
		 * @throws VapiException {@code unable_to_allocate_resource} if it is not
		 * available
		 */
		public void addWithCleanup(long bytes) {
			MemoryBudget.this.reserveWithCleanup(bytes);
			keep(bytes);
		}

		/**
		 * Replaces a part of the reservation by another one.
		 * @param before the reserved number of bytes
		 * @param after the number of bytes to reserve instead
		 * @throws VapiException {@code unable_to_allocate_resource} if more is needed
		 * than available; the reservation is not changed
		 */
		public synchronized void change(long before, long after) {
			if (!this.closed) {
				MemoryBudget.this.change(before, after);
				this.reserved += after - before;
			}
		}

		/**
		 * Occupies more memory, even above the limit: for restored objects.
		 * @param bytes the number of bytes
		 */
		public void occupy(long bytes) {
			MemoryBudget.this.occupy(bytes);
			keep(bytes);
		}

		/**
		 * Releases everything. Later reservations are released at once.
		 */
		public synchronized void close() {
			this.closed = true;
			MemoryBudget.this.release(this.reserved);
			this.reserved = 0;
		}

		private synchronized void keep(long bytes) {
			if (this.closed) {
				MemoryBudget.this.release(bytes);
			}
			else {
				this.reserved += bytes;
			}
		}

	}

}
