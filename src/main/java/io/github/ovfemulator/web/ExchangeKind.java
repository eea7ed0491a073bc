package io.github.ovfemulator.web;

/**
 * The kinds of exchanges.
 */
public enum ExchangeKind {

	/** A client calls the emulated API. */
	CALL,

	/** A client uploads a file. */
	UPLOAD,

	/** The emulator fetches a file. */
	FETCH

}
