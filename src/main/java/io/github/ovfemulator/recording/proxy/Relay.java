package io.github.ovfemulator.recording.proxy;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Passes requests of one kind on to another server.
 */
@FunctionalInterface
interface Relay {

	/**
	 * Passes a request on.
	 * @param request the request
	 * @param response receives the response of the other server
	 * @throws io.github.ovfemulator.vapi.type.VapiException if the request is refused, or
	 * there is no response
	 * @throws IOException when the client closes the connection
	 */
	void serve(HttpServletRequest request, HttpServletResponse response) throws IOException;

}
