package io.github.ovfemulator.support;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Consumer;
import java.util.function.IntFunction;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asserts that work takes time in proportion to the size of its input. It measures the
 * processor time of its own thread, so that a busy machine does not disturb it, and of
 * several runs it takes the shortest.
 */
public final class LinearTime {

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private static final int LEAST = 1000;

	private static final int DOUBLINGS = 3;

	/**
	 * Linear work takes 8 times as long for 8 times the input, quadratic work 64 times.
	 */
	private static final double MOST = 24;

	/** What is measured is to take at least that long, in nanoseconds. */
	private static final long MEASURABLE = 1_000_000;

	private static final int RUNS = 4;

	private LinearTime() {
	}

	/**
	 * Asserts that the time is linear, by doubling the input three times.
	 * @param <T> the input
	 * @param largest the largest input to try, which is all there can be
	 * @param input makes an input of a size
	 * @param work the work, which needs no clean-up
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
			.as("the time of %s characters, where %s take %s ns", size << DOUBLINGS, size, shortest)
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
