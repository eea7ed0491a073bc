package io.github.ovfemulator.web;

import io.github.ovfemulator.vapi.json.VapiResponse;

/**
 * Ends a call with a response that is not of its dialect.
 */
public final class CustomResponseException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient VapiResponse response;

	/**
	 * Creates the exception.
	 * @param response the response to send
	 */
	public CustomResponseException(VapiResponse response) {
		super("The call ends with the status " + response.status(), null, false, false);
		this.response = response;
	}

	VapiResponse response() {
		return this.response;
	}

}
