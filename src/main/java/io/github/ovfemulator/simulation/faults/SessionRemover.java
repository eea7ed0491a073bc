package io.github.ovfemulator.simulation.faults;

/**
 * Makes sessions vanish.
 */
@FunctionalInterface
public interface SessionRemover {

	/**
	 * Removes a session, as if it had expired.
	 * @param id its id; one that is not there is no error
	 */
	void vanish(String id);

}
