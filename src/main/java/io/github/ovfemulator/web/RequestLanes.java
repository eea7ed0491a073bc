package io.github.ovfemulator.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.jetty.autoconfigure.JettyServerProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Divides the threads between kinds of requests, so that slow clients never take all.
 * Calls whose bodies have not arrived yet have a lane of their own, unless their endpoint
 * limits them. Health and control plane have no lane, and so always find one of the
 * threads that the server has beyond {@code server.jetty.threads.max}. Virtual threads
 * are not limited.
 */
@Component
public class RequestLanes {

	/** A part of the threads: an eighth reads bodies. */
	private static final int PARTS = 8;

	private static final int MIN_RESERVE = 4;

	private final EmulatedPaths paths;

	private final boolean limited;

	private final RequestLane calls;

	private final RequestLane bodies;

	private final RequestLane controlBodies;

	RequestLanes(JettyServerProperties jetty, Environment environment, EmulatedPaths paths) {
		int threads = jetty.getThreads().getMax();
		int readers = threads / PARTS;
		this.paths = paths;
		this.limited = !RequestThreads.areVirtual(environment);
		this.calls = new RequestLane(threads - readers);
		this.bodies = (readers > 0) ? new RequestLane(readers) : this.calls;
		this.controlBodies = new RequestLane(reserve(threads) / 2);
	}

	/**
	 * Returns the number of threads beyond the maximum, for health and control plane.
	 * @param maxThreads the maximum number of threads that serve other requests
	 * @return the number of further threads
	 */
	public static int reserve(int maxThreads) {
		return Math.max(MIN_RESERVE, maxThreads / PARTS);
	}

	/** Returns the lane of calls without a body, {@code null} where it is not limited. */
	@Nullable RequestLane calls() {
		return this.limited ? this.calls : null;
	}

	/**
	 * Returns the lane of a request that has waited, or whose body has not arrived.
	 * @param exchange the exchange of the request
	 * @param slow whether its body has not arrived
	 * @return the lane, {@code null} for a request that is not limited
	 */
	@Nullable RequestLane of(Exchange exchange, boolean slow) {
		if (!this.limited) {
			return null;
		}
		HttpServletRequest request = exchange.request();
		RequestLane admitted = RequestLane.ofAdmitted(request);
		if (admitted != null) {
			return admitted;
		}
		if (exchange.isControl()) {
			return slow ? this.controlBodies : null;
		}
		return (slow && !this.paths.limitsBodies(Endpoint.path(request))) ? this.bodies : this.calls;
	}

}
