package io.github.ovfemulator.vapi.rest;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A request for a URL, an action or a method that is not served.
 */
public final class RouteNotFoundException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private RouteNotFoundException(String request) {
		super(request, null, false, false);
	}

	/**
	 * Makes the exception for a request.
	 * @param request the request that nobody serves
	 * @return the exception, whose message says what was asked for
	 */
	public static RouteNotFoundException of(HttpServletRequest request) {
		String query = request.getQueryString();
		return new RouteNotFoundException(
				request.getMethod() + " " + request.getRequestURI() + ((query != null) ? "?" + query : ""));
	}

}
