package io.github.ovfemulator.ovf;

import java.util.Arrays;

/**
 * The flags that change an import.
 */
public enum ImportFlag {

	/** Lax mode: some errors of the descriptor are warnings. */
	LAX("Reads the descriptor in lax mode: unsupported required elements and unsupported hardware are warnings "
			+ "instead of errors.");

	private final String description;

	ImportFlag(String description) {
		this.description = description;
	}

	/**
	 * The effect of the flag.
	 * @return the description in English
	 */
	public String description() {
		return this.description;
	}

	/**
	 * Whether a flag is supported.
	 * @param name the name of the flag
	 * @return whether it is supported
	 */
	public static boolean isKnown(String name) {
		return Arrays.stream(values()).anyMatch((flag) -> flag.name().equals(name));
	}

}
