package io.github.ovfemulator.web.server;

import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/**
 * Counts the threads that serve requests: {@code server.jetty.threads.max} of them,
 * besides those that wait for connections and for what they send. Virtual threads are not
 * counted; there are as many as there are connections.
 */
final class JettyThreads implements WebServerFactoryCustomizer<JettyServletWebServerFactory>, Ordered {

	private static final int PORTS = 2;

	private static final int UNLIMITED = 0;

	/** After Spring Boot has chosen the threads. */
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
			threads.setMaxThreads(threads.getMaxThreads() + waiting);
		}
	}

}
