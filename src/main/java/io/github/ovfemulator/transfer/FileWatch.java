package io.github.ovfemulator.transfer;

/**
 * Watches how a file is read.
 */
public interface FileWatch {

	/** Watches nothing. */
	FileWatch NONE = new FileWatch() {
	};

	/**
	 * A fault rule disturbs what is made of the file.
	 * @param rule the id of the rule
	 */
	default void disturb(String rule) {
	}

	/** No more of the file will be read. */
	default void giveUp() {
	}

}
