package io.github.ovfemulator.web;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.HttpRequestHandler;

/**
 * An endpoint of the emulated API. It receives all requests to its paths, whatever their
 * method, and throws {@link RouteNotFoundException} for those that it does not serve.
 */
public interface Endpoint extends HttpRequestHandler {

	@Override
	default void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (!Continuation.resume(request, response)) {
			serve(request, response);
		}
	}

	/**
	 * Serves a request.
	 * @param request the request
	 * @param response the response
	 * @throws IOException when the client closes the connection
	 */
	void serve(HttpServletRequest request, HttpServletResponse response) throws IOException;

	/**
	 * Returns the paths of this endpoint.
	 * @return decoded paths; one that ends with {@code /**} stands for itself and all
	 * below it. The longest one of all endpoints applies, and of equal ones that of the
	 * first endpoint in their order
	 */
	List<String> paths();

	/**
	 * Returns the path of a request within the application.
	 * @param request the request
	 * @return the raw path, as the client has sent it
	 */
	static String path(HttpServletRequest request) {
		return request.getRequestURI().substring(request.getContextPath().length());
	}

	/**
	 * Whether the rest of the paths after their first segment is secret.
	 * @return whether it must not be logged
	 */
	default boolean hasSecretPaths() {
		return false;
	}

	/**
	 * Whether the endpoint limits the number of bodies that it reads at once.
	 * @return whether it does; otherwise bodies that have not arrived share few threads
	 */
	default boolean limitsBodies() {
		return false;
	}

	/**
	 * Whether invalid requests to the paths get a vAPI error as response.
	 * @return whether they do; otherwise they get a problem detail
	 */
	default boolean sendsVapiErrors() {
		return true;
	}

}
