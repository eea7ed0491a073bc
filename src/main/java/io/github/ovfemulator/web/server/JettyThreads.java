package io.github.ovfemulator.web.server;

import io.github.ovfemulator.web.RequestLanes;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/**
 * Adds the threads of acceptors and selectors, and those for health and control plane, to
 * {@code server.jetty.threads.max}, so that the property is the number of threads that
 * serve other requests. The number of virtual threads is not limited.
 */
final class JettyThreads implements WebServerFactoryCustomizer<JettyServletWebServerFactory>, Ordered {

	private static final int PORTS = 2;

	private static final int UNLIMITED = 0;

	/** After Spring Boot has set the thread pool. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public void customize(JettyServletWebServerFactory factory) {
		if (factory.getThreadPool() instanceof VirtualThreadPool threads) {
			threads.setMaxConcurrentTasks(UNLIMITED);
		}
		if (factory.getThreadPool() instanceof QueuedThreadPool threads) {
			int waiting = PORTS * (factory.getAcceptors() + factory.getSelectors());
			threads.setMaxThreads(threads.getMaxThreads() + RequestLanes.reserve(threads.getMaxThreads()) + waiting);
		}
	}

}
