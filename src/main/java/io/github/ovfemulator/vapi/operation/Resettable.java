package io.github.ovfemulator.vapi.operation;

/**
 * A part of the emulator that the control plane can put back. Who must come before or
 * after others says so by its order.
 */
public interface Resettable {

	/** Puts everything back to the way it was at the start. */
	void reset();

	/**
	 * Takes back what belongs to one scope, and nothing else. What a part holds for all
	 * scopes together stays as it is.
	 * @param scope the scope
	 */
	default void reset(String scope) {
		// most parts hold nothing of a scope
	}

}
