package io.github.ovfemulator.web;

import java.util.List;

import org.springframework.web.HttpRequestHandler;

/**
 * A door of the emulated API. Every request to its paths comes to it, whatever the
 * method; it throws {@link RouteNotFoundException} where it does not serve it.
 */
public interface Endpoint extends HttpRequestHandler {

	/**
	 * The paths.
	 * @return path patterns, of which the most specific one of all doors counts
	 */
	List<String> paths();

}
