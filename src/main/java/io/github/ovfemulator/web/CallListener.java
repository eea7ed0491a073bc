package io.github.ovfemulator.web;

/**
 * Is told of every exchange with the emulated API.
 */
@FunctionalInterface
public interface CallListener {

	/**
	 * Tells that an exchange is about to be answered: what is known of it is all here,
	 * and the client has seen nothing yet. It is called by the thread that serves the
	 * exchange, and so has to be quick.
	 * @param exchange the exchange, with its answer
	 */
	void onAnswered(Exchange exchange);

}
