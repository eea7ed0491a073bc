package io.github.ovfemulator.web;

/**
 * A request for a path, an action or a method that is not served.
 */
public final class RouteNotFoundException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String hint;

	/** Creates the exception for an operation. */
	RouteNotFoundException() {
		this("");
	}

	/**
	 * Creates the exception.
	 * @param hint the requests that the path serves, without text of the request
	 */
	public RouteNotFoundException(String hint) {
		super(null, null, false, false);
		this.hint = hint;
	}

	String hint() {
		return this.hint;
	}

}
