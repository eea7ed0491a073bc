package io.github.ovfemulator.vapi.operation;

/**
 * A component that the control plane can reset, in the order of {@code @Order}.
 */
public interface Resettable {

	/** Restores the initial state. */
	void reset();

	/**
	 * Removes the data of one scope. Data without a scope remains.
	 * @param scope the scope
	 */
	default void reset(String scope) {
		// most components have no data of a scope
	}

}
