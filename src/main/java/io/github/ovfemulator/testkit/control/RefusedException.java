package io.github.ovfemulator.testkit.control;

/**
 * Thrown when the control plane responds with an error.
 */
public class RefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int status;

	private final String problem;

	RefusedException(String call, int status, String problem) {
		super("%s: %d %s".formatted(call, status, problem));
		this.status = status;
		this.problem = problem;
	}

	/**
	 * The HTTP status.
	 * @return the status
	 */
	public int status() {
		return this.status;
	}

	/**
	 * The body of the response.
	 * @return problem details as JSON text
	 */
	public String problem() {
		return this.problem;
	}

}
