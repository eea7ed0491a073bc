package io.github.ovfemulator.web;

import java.util.List;

/**
 * All those who may disturb an exchange.
 */
public class Interceptors {

	private final List<CallInterceptor> all;

	/**
	 * Takes them together.
	 * @param all who is asked, one after the other
	 */
	public Interceptors(List<CallInterceptor> all) {
		this.all = List.copyOf(all);
	}

	/**
	 * Asks each of them.
	 * @param exchange the exchange, which is about to be carried out
	 */
	public void before(Exchange exchange) {
		for (CallInterceptor interceptor : this.all) {
			interceptor.before(exchange);
		}
	}

}
