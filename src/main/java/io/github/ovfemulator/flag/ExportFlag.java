package io.github.ovfemulator.flag;

/**
 * What makes an export different. They are listed as a vCenter lists them; nothing is
 * exported.
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

	/**
	 * What the flag does.
	 * @return an English sentence
	 */
	String description() {
		return this.description;
	}

}
