package io.github.ovfemulator.transfer;

/**
 * Is notified of the reads of a file.
 */
public interface FileWatch {

	/**
	 * Ignores all notifications.
	 */
	FileWatch NONE = new FileWatch() {
	};

	/**
	 * A fault rule applies to the transfer of the file.
	 * @param rule the id of the rule
	 */
	default void disturb(String rule) {
	}

	/**
	 * No more of the file is read.
	 */
	default void giveUp() {
	}

}
