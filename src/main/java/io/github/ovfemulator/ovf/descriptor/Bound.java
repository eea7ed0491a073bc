package io.github.ovfemulator.ovf.descriptor;

/**
 * What the values of a hardware item mean: {@code ovf:bound}.
 */
public enum Bound {

	/** What to deploy. */
	NORMAL,
	/** The least that is permitted. */
	MIN,
	/** The most that is permitted. */
	MAX

}
