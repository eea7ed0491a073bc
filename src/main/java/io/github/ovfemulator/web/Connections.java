package io.github.ovfemulator.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Ends connections, which servlets cannot do by themselves.
 */
public interface Connections {

	/**
	 * Closes the connection of a request; what was not sent yet is not sent.
	 * @param request the request
	 */
	void close(HttpServletRequest request);

	/**
	 * Resets the connection of a request: the client sees an error, not an end.
	 * @param request the request
	 */
	void reset(HttpServletRequest request);

}
