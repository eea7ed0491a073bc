package io.github.ovfemulator.simulation.faults;

import java.time.Duration;

/**
 * Suspends the current thread.
 */
@FunctionalInterface
interface Pause {

	/**
	 * Suspends the current thread.
	 * @param time the duration
	 */
	void sleep(Duration time);

}
