package io.github.ovfemulator.simulation.faults;

import java.time.Duration;

/**
 * How a thread waits for a delay.
 */
@FunctionalInterface
interface Pause {

	/**
	 * Waits.
	 * @param time how long
	 */
	void pass(Duration time);

}
