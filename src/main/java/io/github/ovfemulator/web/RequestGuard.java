package io.github.ovfemulator.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Decides on requests of web pages and on requests for other hosts than this machine.
 */
@FunctionalInterface
public interface RequestGuard {

	/**
	 * Decides on a request before it begins.
	 * @param request the request
	 * @param response receives the headers that a page needs, or the refusal
	 * @return whether the request may be served; otherwise its response is complete
	 * @throws IOException when the client closes the connection
	 */
	boolean admits(HttpServletRequest request, HttpServletResponse response) throws IOException;

}
