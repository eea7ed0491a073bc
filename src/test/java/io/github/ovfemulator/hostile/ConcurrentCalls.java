package io.github.ovfemulator.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs tasks concurrently.
 */
final class ConcurrentCalls {

	private static final int PATIENCE = 600;

	private ConcurrentCalls() {
	}

	/** Starts all tasks at once and returns their results in order. */
	static <T> List<T> rush(List<? extends Callable<T>> deeds) {
		CyclicBarrier start = new CyclicBarrier(deeds.size());
		ExecutorService threads = Executors.newFixedThreadPool(deeds.size());
		try {
			List<Future<T>> futures = new ArrayList<>();
			for (Callable<T> deed : deeds) {
				futures.add(threads.submit(() -> {
					start.await(PATIENCE, TimeUnit.SECONDS);
					return deed.call();
				}));
			}
			List<T> results = new ArrayList<>();
			for (Future<T> future : futures) {
				results.add(future.get(PATIENCE, TimeUnit.SECONDS));
			}
			return results;
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new AssertionError(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
		finally {
			threads.shutdownNow();
		}
	}

}
