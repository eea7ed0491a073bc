package io.github.ovfemulator.web.server;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.origin.Origin;

/**
 * A property is set that has no meaning any more.
 */
class MovedPropertyException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String action;

	/**
	 * Makes the exception.
	 * @param name the property
	 * @param origin where it is set, where that is known
	 * @param successor the property that takes its place, or {@code null} where there is
	 * none
	 */
	MovedPropertyException(String name, @Nullable Origin origin, @Nullable String successor) {
		super("The property '%s'%s has no effect: the HTTP server is Jetty, no longer Tomcat.".formatted(name,
				(origin != null) ? " (" + origin + ")" : ""));
		this.action = (successor != null) ? "Set " + successor + " instead."
				: "Remove it; the properties of Jetty begin with server.jetty.";
	}

	/** What to do about it. */
	String action() {
		return this.action;
	}

}
