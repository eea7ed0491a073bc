package io.github.ovfemulator.vapi.rest;

/**
 * A request for a URL, an action or a method that is not served.
 */
final class RouteNotFoundException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	RouteNotFoundException(String request) {
		super(request, null, false, false);
	}

}
