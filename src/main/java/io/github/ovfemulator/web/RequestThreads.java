package io.github.ovfemulator.web;

import org.eclipse.jetty.util.VirtualThreads;

import org.springframework.core.env.Environment;

/**
 * The kind of the threads that serve requests. Virtual threads are not limited.
 */
public final class RequestThreads {

	private RequestThreads() {
	}

	/**
	 * Whether virtual threads serve requests: where the JVM has them, unless
	 * {@code spring.threads.virtual.enabled} is false, which is not Spring Boot's
	 * default.
	 * @param environment the environment of the server
	 * @return whether the threads are virtual
	 */
	public static boolean areVirtual(Environment environment) {
		return VirtualThreads.areSupported()
				&& environment.getProperty("spring.threads.virtual.enabled", Boolean.class, true);
	}

}
