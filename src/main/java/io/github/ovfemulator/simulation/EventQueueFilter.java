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
 * Lets everything happen that is due before anybody looks, through whichever door.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EventQueueFilter implements Filter {

	private final EventQueue timeline;

	EventQueueFilter(EventQueue timeline) {
		this.timeline = timeline;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		this.timeline.catchUp();
		chain.doFilter(request, response);
	}

}
