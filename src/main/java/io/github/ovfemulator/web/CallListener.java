package io.github.ovfemulator.web;

/**
 * Listens to all exchanges of the emulated API.
 */
@FunctionalInterface
public interface CallListener {

	/**
	 * Called before the response of an exchange is sent, by the thread that serves the
	 * exchange. Implementations must not block.
	 * @param exchange the exchange, with its response
	 */
	void onResponse(Exchange exchange);

}
