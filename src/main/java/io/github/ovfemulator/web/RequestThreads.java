package io.github.ovfemulator.web;

import org.springframework.core.env.Environment;

/**
 * The kind of the threads that serve requests. Virtual threads are not limited.
 */
public final class RequestThreads {

	/** The first version of Java with virtual threads. */
	private static final int WITH_VIRTUAL = 21;

	/**
	 * The first version of Java whose virtual threads wait for a monitor, or with one,
	 * without a thread of the system (JEP 491). Before, as many calls as there are
	 * processors that wait for a monitor stop all others, also the one that holds it.
	 */
	private static final int WITHOUT_PINNING = 24;

	private RequestThreads() {
	}

	/**
	 * Whether virtual threads serve requests: on Java 24 and later, unless
	 * {@code spring.threads.virtual.enabled} says otherwise, whose default in Spring Boot
	 * is another one.
	 * @param environment the environment of the server
	 * @return whether the threads are virtual
	 */
	public static boolean areVirtual(Environment environment) {
		return areVirtual(environment, Runtime.version().feature());
	}

	static boolean areVirtual(Environment environment, int javaVersion) {
		return javaVersion >= WITH_VIRTUAL && environment.getProperty("spring.threads.virtual.enabled", Boolean.class,
				javaVersion >= WITHOUT_PINNING);
	}

}
