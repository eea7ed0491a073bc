package io.github.ovfemulator.vapi.lifecycle;

/**
 * A part of the emulator that the control plane can put back. Who must come before or
 * after others says so by its order.
 */
public interface Resettable {

	/** Puts everything back to the way it was at the start. */
	void reset();

}
