package io.github.ovfemulator.web;

import io.github.ovfemulator.vapi.type.StandardError;

/**
 * Listens to the exchanges of the emulated API that end with an error.
 */
@FunctionalInterface
public interface RefusalListener {

	/**
	 * Called before the response of an exchange is sent, by the thread that serves the
	 * exchange. Implementations must not block.
	 * @param exchange the exchange, with its response
	 * @param error the error of the response
	 */
	void onRefusal(Exchange exchange, StandardError error);

}
