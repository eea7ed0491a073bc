package io.github.ovfemulator.simulation;

import io.github.ovfemulator.web.Exchange;

/**
 * The kinds of exchanges.
 */
public enum ExchangeKind {

	/** A call of the emulated API. */
	CALL,

	/** An upload of a file by a client. */
	UPLOAD,

	/** A download of a file by the emulator. */
	FETCH;

	/**
	 * Returns the kind of an exchange with a client.
	 * @param exchange the exchange
	 * @return {@link #UPLOAD} for a transfer, else {@link #CALL}
	 */
	public static ExchangeKind of(Exchange exchange) {
		return exchange.isTransfer() ? UPLOAD : CALL;
	}

}
