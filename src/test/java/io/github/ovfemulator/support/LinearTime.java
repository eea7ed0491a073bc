package io.github.ovfemulator.support;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Consumer;
import java.util.function.IntFunction;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asserts that the time of an operation is linear in the size of its input. It measures
 * the CPU time of the thread, and uses the shortest of several runs.
 */
public final class LinearTime {

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private static final int LEAST = 1000;

	private static final int DOUBLINGS = 3;

	/**
	 * Linear work takes 8 times as long for 8 times the input, quadratic work 64 times.
	 */
	private static final double MOST = 24;

	/** The minimum time of a measurement in nanoseconds. */
	private static final long MEASURABLE = 1_000_000;

	private static final int RUNS = 4;

	private LinearTime() {
	}

	/**
	 * Asserts that the time is linear, by doubling the input three times.
	 * @param <T> the input
	 * @param largest the largest size
	 * @param input creates an input of a size
	 * @param work the operation, which needs no cleanup
	 */
	public static <T> void assertFor(int largest, IntFunction<T> input, Consumer<T> work) {
		int size = Math.min(LEAST, largest >> DOUBLINGS);
		long shortest = time(input.apply(size), work);
		while (shortest < MEASURABLE && size << (DOUBLINGS + 1) <= largest) {
			size *= 2;
			shortest = time(input.apply(size), work);
		}
		long doubled = time(input.apply(size << DOUBLINGS), work);
		assertThat((double) doubled)
			.as("time for %s characters, compared to %s characters in %s ns", size << DOUBLINGS, size, shortest)
			.isLessThan(MOST * Math.max(shortest, MEASURABLE));
	}

	private static <T> long time(T input, Consumer<T> work) {
		long shortest = Long.MAX_VALUE;
		for (int i = 0; i < RUNS; i++) {
			long start = THREADS.getCurrentThreadCpuTime();
			work.accept(input);
			shortest = Math.min(shortest, THREADS.getCurrentThreadCpuTime() - start);
		}
		return shortest;
	}

}
