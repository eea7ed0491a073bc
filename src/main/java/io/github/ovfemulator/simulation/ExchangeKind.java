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

	/** A download of a file by a client. */
	DOWNLOAD,

	/** A download of a file by the emulator. */
	FETCH;

	/**
	 * Returns the kind of an exchange with a client.
	 * @param exchange the exchange
	 * @return {@link #UPLOAD} or {@link #DOWNLOAD} for a transfer, else {@link #CALL}
	 */
	public static ExchangeKind of(Exchange exchange) {
		if (!exchange.isTransfer()) {
			return CALL;
		}
		String method = exchange.request().getMethod();
		return (method.equals("GET") || method.equals("HEAD")) ? DOWNLOAD : UPLOAD;
	}

}
