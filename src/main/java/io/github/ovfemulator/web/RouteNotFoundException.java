package io.github.ovfemulator.web;

/**
 * A request for a path, an action or a method that is not served.
 */
public final class RouteNotFoundException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** Creates the exception. */
	public RouteNotFoundException() {
		super(null, null, false, false);
	}

}
