package io.github.ovfemulator.testkit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.jspecify.annotations.Nullable;

/**
 * An emulator that the test classes of a run use one after the other, or several at a
 * time if none of them resets it. Its pool guards the state.
 */
final class SharedEmulator {

	private final CompletableFuture<OvfEmulator> start;

	private int users;

	private boolean exclusive;

	private boolean used;

	SharedEmulator(EmulatorConfiguration configuration) {
		this.start = new CompletableFuture<>();
		Thread starter = new Thread(() -> start(configuration), "ovf-emulator-start");
		starter.setDaemon(true);
		starter.start();
	}

	private void start(EmulatorConfiguration configuration) {
		try {
			this.start.complete(OvfEmulator.start(configuration));
		}
		catch (RuntimeException | Error ex) {
			this.start.completeExceptionally(ex);
		}
	}

	/**
	 * Waits until the emulator is ready.
	 * @return the emulator
	 * @throws EmulatorStartException if it did not start
	 */
	OvfEmulator await() {
		try {
			return this.start.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof EmulatorStartException cause) {
				cause.addSuppressed(ex);
				throw cause;
			}
			throw ex;
		}
	}

	boolean isAvailable(boolean forOneClass) {
		return this.users == 0 || (!this.exclusive && !forOneClass);
	}

	/** Whether the emulator did not start, or was closed. */
	boolean isOver() {
		return this.start.isCompletedExceptionally() || (this.start.isDone() && !this.start.join().isRunning());
	}

	/** Whether a test class has used the emulator. */
	boolean isUsed() {
		return this.used;
	}

	/**
	 * Assigns the emulator to a test class.
	 * @param forOneClass whether no other class may use it meanwhile
	 * @return whether it may have the state of another class that has ended
	 */
	boolean take(boolean forOneClass) {
		boolean stale = this.used && this.users == 0;
		this.users++;
		this.exclusive = forOneClass;
		this.used = true;
		return stale;
	}

	void release() {
		this.users--;
	}

	/** Stops the emulator, once it has started. */
	void close() {
		@Nullable OvfEmulator emulator = this.start.handle((started, failure) -> started).join();
		if (emulator != null) {
			emulator.close();
		}
	}

}
