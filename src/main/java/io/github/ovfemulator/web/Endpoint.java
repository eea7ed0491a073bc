package io.github.ovfemulator.web;

import java.util.List;

import org.springframework.web.HttpRequestHandler;

/**
 * An endpoint of the emulated API. It receives all requests to its paths, whatever their
 * method, and throws {@link RouteNotFoundException} for those that it does not serve.
 */
public interface Endpoint extends HttpRequestHandler {

	/**
	 * Returns the paths of this endpoint.
	 * @return path patterns; the most specific pattern of all endpoints applies
	 */
	List<String> paths();

	/**
	 * Whether the rest of the paths after their first segment is secret.
	 * @return whether it must not be logged
	 */
	default boolean hasSecretPaths() {
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
