package io.github.ovfemulator.simulation.faults;

/**
 * Removes sessions.
 */
@FunctionalInterface
public interface SessionRemover {

	/**
	 * Removes a session as if it had expired.
	 * @param id its id; unknown ids are ignored
	 */
	void vanish(String id);

}
