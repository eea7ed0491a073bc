package io.github.ovfemulator.simulation;

/**
 * The condition that ends a phase whose work is complete.
 */
public enum PaceMode {

	/** None. */
	IMMEDIATE,

	/** A minimum duration. */
	TIMED,

	/** A minimum number of polls by the client. */
	POLLS,

	/** A release through the control plane. */
	MANUAL

}
