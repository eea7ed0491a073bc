package io.github.ovfemulator.simulation;

import java.io.IOException;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Runs due events before each request.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EventQueueFilter implements Filter {

	private final EventQueue events;

	EventQueueFilter(EventQueue events) {
		this.events = events;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		this.events.runDue();
		chain.doFilter(request, response);
	}

}
