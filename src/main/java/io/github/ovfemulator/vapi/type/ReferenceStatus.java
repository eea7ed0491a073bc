package io.github.ovfemulator.vapi.type;

/**
 * How well the shape of a structure or the path of an operation is known.
 */
public enum ReferenceStatus {

	/** Stated by the vendor's reference or its published bindings. */
	DOCUMENTED,

	/** Follows from the vendor's mapping rules, but no page states it. */
	DERIVED,

	/** No source settles it; the emulator chose. */
	CHOICE

}
