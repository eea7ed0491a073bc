package io.github.ovfemulator.vapi.type;

/**
 * The source of the shape of a structure or of the path of an operation.
 */
public enum ReferenceStatus {

	/** Stated by the vendor's reference or its published bindings. */
	DOCUMENTED,

	/** Derived from the vendor's mapping rules; not stated by a page. */
	DERIVED,

	/** A choice of the emulator; no source states it. */
	CHOICE

}
