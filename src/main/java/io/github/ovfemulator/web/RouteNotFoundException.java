package io.github.ovfemulator.web;

import io.github.ovfemulator.vapi.operation.UnemulatedOperation;
import jakarta.servlet.http.HttpServletRequest;

/**
 * A request for a URL, an action or a method that is not served.
 */
public final class RouteNotFoundException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private RouteNotFoundException(String message) {
		super(message, null, false, false);
	}

	/**
	 * Makes the exception for a request.
	 * @param request the request that nobody serves
	 * @return the exception, whose message says what was asked for, whether a vCenter has
	 * it, and where to see what is emulated
	 */
	public static RouteNotFoundException of(HttpServletRequest request) {
		String method = request.getMethod();
		String path = request.getRequestURI();
		String query = request.getQueryString();
		String asked = method + " " + RedactedPath.ofUnknown(path, query, "...");
		return new RouteNotFoundException(
				UnemulatedOperation.describe(asked, UnemulatedOperation.at(method, path, query)));
	}

}
