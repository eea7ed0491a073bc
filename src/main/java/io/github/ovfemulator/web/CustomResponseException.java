package io.github.ovfemulator.web;

import io.github.ovfemulator.vapi.json.VapiResponse;

/**
 * Ends a call with an answer that no dialect gives.
 */
public final class CustomResponseException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient VapiResponse answer;

	/**
	 * Makes the exception.
	 * @param answer what to answer
	 */
	public CustomResponseException(VapiResponse answer) {
		super("The call is answered with the status " + answer.status(), null, false, false);
		this.answer = answer;
	}

	/**
	 * What to answer.
	 * @return the answer
	 */
	public VapiResponse answer() {
		return this.answer;
	}

}
