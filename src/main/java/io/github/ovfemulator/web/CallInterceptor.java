package io.github.ovfemulator.web;

/**
 * Is called before a call or a transfer is carried out: the caller is known, and the
 * input has been read.
 */
@FunctionalInterface
public interface CallInterceptor {

	/**
	 * Looks at an exchange before it is carried out. It may let its thread wait, direct
	 * how the exchange ends, or end it.
	 * @param exchange the exchange
	 * @throws io.github.ovfemulator.vapi.type.VapiException to answer with an error
	 * @throws CustomResponseException to answer with anything else
	 */
	void before(Exchange exchange);

}
