package io.github.ovfemulator.ovf.reader;

/**
 * Where a section can stand.
 */
enum Place {

	/** Beside the references. */
	ENVELOPE("Envelope"),
	/** In a machine. */
	SYSTEM("VirtualSystem"),
	/** In a collection of machines. */
	COLLECTION("VirtualSystemCollection");

	private final String elementName;

	Place(String elementName) {
		this.elementName = elementName;
	}

	String elementName() {
		return this.elementName;
	}

}
