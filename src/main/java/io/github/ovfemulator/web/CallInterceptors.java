package io.github.ovfemulator.web;

import java.util.List;

import io.github.ovfemulator.web.CallInterceptor.Interception;

import org.springframework.stereotype.Component;

/**
 * All interceptors of calls and transfers, in their order.
 */
@Component
public class CallInterceptors {

	private final List<CallInterceptor> interceptors;

	/**
	 * Creates the list.
	 * @param interceptors the interceptors in their order
	 */
	public CallInterceptors(List<CallInterceptor> interceptors) {
		this.interceptors = List.copyOf(interceptors);
	}

	/**
	 * Intercepts an exchange with each interceptor.
	 * @param exchange the exchange
	 * @return all that happens before the exchange is carried out
	 * @throws io.github.ovfemulator.vapi.type.VapiException to end the exchange with an
	 * error
	 */
	public Interception before(Exchange exchange) {
		Interception all = Interception.NONE;
		for (CallInterceptor interceptor : this.interceptors) {
			all = Interception.combine(all, interceptor.before(exchange));
		}
		return all;
	}

}
