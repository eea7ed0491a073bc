package io.github.ovfemulator.flag;

/**
 * Flags of exports, with the names of a vCenter. Exports themselves are not emulated.
 */
enum ExportFlag {

	/** MAC addresses are kept. */
	PRESERVE_MAC("Keeps the MAC addresses of the network adapters in the package."),

	/** Extra configuration is kept. */
	EXTRA_CONFIG("Keeps the extra configuration of the machines in the package.");

	private final String description;

	ExportFlag(String description) {
		this.description = description;
	}

	/** An English sentence. */
	String description() {
		return this.description;
	}

}
