package io.github.ovfemulator.web;

/**
 * Ends a call with an answer that no dialect gives.
 */
public final class DirectedAnswerException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient HttpAnswer answer;

	/**
	 * Makes the exception.
	 * @param answer what to answer
	 */
	public DirectedAnswerException(HttpAnswer answer) {
		super("The call is answered with the status " + answer.status(), null, false, false);
		this.answer = answer;
	}

	/**
	 * What to answer.
	 * @return the answer
	 */
	public HttpAnswer answer() {
		return this.answer;
	}

}
