package io.github.ovfemulator.web;

/**
 * Is notified of every request, to the emulated API and to the control plane.
 */
@FunctionalInterface
public interface RequestListener {

	/** Called before the request is served, and before it continues after a delay. */
	void beforeRequest();

}
