package io.github.ovfemulator.web.server;

import io.github.ovfemulator.web.RequestLanes;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/**
 * Serves requests with virtual threads on Java 24 and later, so that a slow client holds
 * no thread of the server. Otherwise it adds the threads of acceptors and selectors, and
 * those for health and control plane, to {@code server.jetty.threads.max}, so that the
 * property is the number of threads that serve other requests. The number of virtual
 * threads is not limited.
 * <p>
 * Spring Boot's own customizer is a bean only if the Java of the build has virtual
 * threads, since the beans are wired at build time.
 */
final class JettyThreads implements WebServerFactoryCustomizer<JettyServletWebServerFactory>, Ordered {

	private static final int PORTS = 2;

	private static final int UNLIMITED = 0;

	private final boolean virtual;

	/**
	 * Creates the customizer.
	 * @param virtual whether virtual threads serve requests
	 */
	JettyThreads(boolean virtual) {
		this.virtual = virtual;
	}

	/** After Spring Boot has set the thread pool. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public void customize(JettyServletWebServerFactory factory) {
		if (this.virtual) {
			VirtualThreadPool threads = new VirtualThreadPool(UNLIMITED);
			threads.setName("jetty-");
			factory.setThreadPool(threads);
		}
		else if (factory.getThreadPool() instanceof QueuedThreadPool threads) {
			int waiting = PORTS * (factory.getAcceptors() + factory.getSelectors());
			threads.setMaxThreads(threads.getMaxThreads() + RequestLanes.reserve(threads.getMaxThreads()) + waiting);
		}
	}

}
