package io.github.ovfemulator.web;

/**
 * How an exchange ends on the connection.
 */
public enum ConnectionEnd {

	/** With its answer. */
	ANSWER,

	/** Without a byte: the connection is closed in good order. */
	EMPTY,

	/** Without a byte: the connection is reset. */
	RESET,

	/**
	 * With half of its answer, after which the connection is reset; without a byte where
	 * the answer has no body.
	 */
	RESET_WITHIN

}
