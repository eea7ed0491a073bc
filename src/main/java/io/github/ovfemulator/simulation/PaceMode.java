package io.github.ovfemulator.simulation;

/**
 * How long the phases last that a client waits for.
 */
public enum PaceMode {

	/** As long as the work takes. */
	IMMEDIATE,

	/** At least for some time. */
	TIMED,

	/** At least until the client has seen it some times. */
	POLLS,

	/** Until somebody releases it. */
	MANUAL

}
