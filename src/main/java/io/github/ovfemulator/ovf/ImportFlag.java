package io.github.ovfemulator.ovf;

import java.util.Arrays;

/**
 * What makes an import different.
 */
public enum ImportFlag {

	/** The descriptor is read tolerantly. */
	LAX("Reads the descriptor tolerantly: what it asks for and nobody knows, and hardware that a vCenter lacks, "
			+ "is no error.");

	private final String description;

	ImportFlag(String description) {
		this.description = description;
	}

	/**
	 * What the flag does.
	 * @return an English sentence
	 */
	public String description() {
		return this.description;
	}

	/**
	 * Whether there is such a flag.
	 * @param name its name
	 * @return whether an import takes it
	 */
	public static boolean isKnown(String name) {
		return Arrays.stream(values()).anyMatch((flag) -> flag.name().equals(name));
	}

}
