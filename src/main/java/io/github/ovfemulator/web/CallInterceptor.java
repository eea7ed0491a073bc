package io.github.ovfemulator.web;

/**
 * Intercepts calls and transfers after authentication and input, before they are carried
 * out.
 */
@FunctionalInterface
public interface CallInterceptor {

	/**
	 * Intercepts an exchange. An interceptor may delay the exchange, change its status or
	 * its end on the connection, or end it.
	 * @param exchange the exchange
	 * @throws io.github.ovfemulator.vapi.type.VapiException to end the exchange with an
	 * error
	 * @throws CustomResponseException to end the exchange with another response
	 */
	void before(Exchange exchange);

}
