package io.github.ovfemulator.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Begins the exchange of each request, with the client's id of the call,
 * {@code X-Request-ID}, in the log.
 * <p>
 * {@code TRACE} is refused: a servlet would respond with all headers that a proxy has
 * added.
 * <p>
 * After the response to a refused body, the rest of the body is read and discarded for a
 * limited time; otherwise a client that writes before it reads never sees the response.
 * The response is sent first, for clients that read while they write. Nothing is read
 * where the client still waits for {@code 100 Continue}, or where the connection ends
 * without a response.
 */
@Component
class RequestFilter extends OncePerRequestFilter {

	private static final String ALLOWED = "HEAD, DELETE, POST, GET, OPTIONS, PUT";

	private static final int BUFFER_SIZE = 16 * 1024;

	private final Duration drainTime;

	private final List<RequestListener> listeners;

	RequestFilter(RequestProperties properties, List<RequestListener> listeners) {
		this.drainTime = properties.drainTime();
		this.listeners = listeners;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (HttpMethod.TRACE.matches(request.getMethod())) {
			response.setHeader(HttpHeaders.ALLOW, ALLOWED);
			response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
			return;
		}
		this.listeners.forEach(RequestListener::beforeRequest);
		Exchange exchange = Exchange.of(request);
		exchange.operationId(request.getHeader("X-Request-ID"));
		try {
			if (exchange.mayHaveBody()) {
				filterWithBody(exchange, response, chain);
			}
			else {
				chain.doFilter(request, response);
			}
		}
		finally {
			MDC.remove(Exchange.OPERATION_ID);
		}
	}

	private void filterWithBody(Exchange exchange, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpServletRequest request = exchange.request();
		EarlyResponse early = new EarlyResponse(request, response);
		chain.doFilter(request, early);
		if (early.isEarlyRefusal() && exchange.connectionEnd() == ConnectionEnd.ANSWER) {
			try {
				early.send();
				drain(request.getInputStream());
			}
			catch (IOException ex) {
				this.logger.debug("The client closed the connection of a refused body: " + ex.getMessage());
			}
		}
	}

	private void drain(InputStream body) throws IOException {
		long end = System.nanoTime() + this.drainTime.toNanos();
		byte[] buffer = new byte[BUFFER_SIZE];
		while (body.read(buffer) >= 0 && System.nanoTime() < end) {
			// discarded
		}
	}

}
