package io.github.ovfemulator.vapi.http;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Looks at each request whose body has been read, before anybody makes something of it.
 */
@FunctionalInterface
public interface RequestCheck {

	/**
	 * Looks at a request.
	 * @param request the request
	 * @param body its body, empty where there is none
	 * @throws io.github.ovfemulator.vapi.std.VapiException to refuse it
	 */
	void check(HttpServletRequest request, byte[] body);

}
