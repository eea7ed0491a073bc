package io.github.ovfemulator.web;

/**
 * The end of an exchange on its connection.
 */
public enum ConnectionEnd {

	/** The response is sent. */
	ANSWER,

	/** The connection is closed without a response. */
	EMPTY,

	/** The connection is reset without a response. */
	RESET,

	/**
	 * The connection is reset after half of the response's body; a response without a
	 * body is not sent.
	 */
	RESET_WITHIN

}
