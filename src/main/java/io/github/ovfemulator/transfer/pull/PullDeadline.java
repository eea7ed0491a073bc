package io.github.ovfemulator.transfer.pull;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The end of the time for one file. It uses the timer of the JDK, and needs no thread of
 * its own.
 */
final class PullDeadline {

	private final CompletableFuture<Void> time = new CompletableFuture<>();

	private final Duration limit;

	private final PullFailures failures;

	private PullDeadline(Duration limit, PullFailures failures) {
		this.limit = limit;
		this.failures = failures;
	}

	/**
	 * Starts the time.
	 * @param limit the maximum time
	 * @param stop closes the connection at the end of the time, so that reads end
	 * @param failures converts exceptions
	 */
	@SuppressWarnings("FutureReturnValueIgnored") // stopping cannot fail
	static PullDeadline start(Duration limit, Runnable stop, PullFailures failures) {
		PullDeadline deadline = new PullDeadline(limit, failures);
		deadline.time.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).whenComplete((nothing, ex) -> {
			if (ex instanceof TimeoutException) {
				stop.run();
			}
		});
		return deadline;
	}

	boolean isOver() {
		return this.time.isCompletedExceptionally();
	}

	/** Ends the time; the connection remains open. */
	void end() {
		this.time.complete(null);
	}

	/** Converts an exception of the connection. */
	PullException failure(Throwable failure) {
		return isOver() ? this.failures.tooLong(this.limit) : this.failures.of(failure);
	}

}
