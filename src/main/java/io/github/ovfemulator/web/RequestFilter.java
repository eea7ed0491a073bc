package io.github.ovfemulator.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.jetty.ee11.servlet.ServletApiRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/**
 * Begins the exchange of each request, with the client's id of the call,
 * {@code X-Request-ID}, in the log, in a {@link RequestLane} of threads. A request that
 * waits without a thread passes the filter again when it continues. Requests of web pages
 * and for other hosts are first given to the {@link RequestGuard}.
 * <p>
 * {@code TRACE} is refused: a servlet would respond with all headers that a proxy has
 * added.
 * <p>
 * After a response without regard to the body, such as a refusal, the rest of the body is
 * read and discarded for a limited time; otherwise a client that writes before it reads
 * never sees the response, and the connection cannot serve its next request. A body that
 * has arrived with its headers needs none of this. The response is sent first, for
 * clients that read while they write. Nothing is read where the client still waits for
 * {@code 100 Continue}, or where the connection ends without a response.
 */
class RequestFilter implements Filter {

	private static final Logger logger = LoggerFactory.getLogger(RequestFilter.class);

	private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

	private static final String ALLOWED = "HEAD, DELETE, POST, GET, OPTIONS, PUT";

	private final Duration drainTime;

	private final RequestGuard guard;

	private final RequestLanes lanes;

	private final @Nullable RequestLane calls;

	private final List<RequestListener> listeners;

	private final Supplier<EndpointPaths> endpoints;

	private final ObjectProvider<ErrorSender> errors;

	RequestFilter(RequestProperties properties, RequestGuard guard, RequestLanes lanes, List<RequestListener> listeners,
			Supplier<EndpointPaths> endpoints, ObjectProvider<ErrorSender> errors) {
		this.drainTime = properties.drainTime();
		this.guard = guard;
		this.lanes = lanes;
		this.calls = lanes.calls();
		this.listeners = listeners;
		this.endpoints = endpoints;
		this.errors = errors;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		filter((HttpServletRequest) request, (HttpServletResponse) response, chain);
	}

	private void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!isDispatchedAgain(request) && !isPlain(request)) {
			EarlyResponse refusal = new EarlyResponse(Exchange.of(request), response);
			if (!this.guard.admits(request, refusal)) {
				drain(request, refusal);
				return;
			}
		}
		if (HttpMethod.TRACE.matches(request.getMethod())) {
			response.setHeader(HttpHeaders.ALLOW, ALLOWED);
			response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
			return;
		}
		Exchange exchange = Exchange.of(request);
		boolean withBody = exchange.body().mayExist();
		boolean slow = withBody && exchange.body().bytes() == null && !hasArrived(request);
		RequestLane lane = lane(request, exchange, slow);
		if (lane != null && !lane.enter(request)) {
			return;
		}
		try {
			filter(exchange, slow, request, response, chain);
		}
		catch (ServletException | Error ex) {
			OutOfMemory.check(ex);
			throw ex;
		}
		finally {
			if (withBody && !exchange.isTransfer()) {
				RequestBodies.Reservation.releaseServed(request);
			}
			if (lane != null) {
				lane.leave();
			}
		}
	}

	/**
	 * Whether a request was sent to this machine itself and by no web page, as most
	 * requests are. Forwarded headers do not count.
	 */
	private static boolean isPlain(HttpServletRequest request) {
		HttpServletRequest sent = WebUtils.getNativeRequest(request, ServletApiRequest.class);
		return sent != null && LOOPBACK.contains(sent.getServerName()) && sent.getHeader(HttpHeaders.ORIGIN) == null
				&& sent.getHeader("Sec-Fetch-Site") == null;
	}

	private static boolean isDispatchedAgain(HttpServletRequest request) {
		return request.getDispatcherType() == DispatcherType.ASYNC;
	}

	/** Whether the whole body can be read without waiting for the client. */
	private static boolean hasArrived(HttpServletRequest request) throws IOException {
		if (request.getHeader(HttpHeaders.EXPECT) != null) {
			return false;
		}
		ServletInputStream body = request.getInputStream();
		long length = request.getContentLengthLong();
		return (length >= 0) ? body.available() >= length : body.available() == 0 && body.isFinished();
	}

	/** The request of the exchange does not show that it has been dispatched again. */
	private @Nullable RequestLane lane(HttpServletRequest request, Exchange exchange, boolean slow) {
		if (slow || isDispatchedAgain(request)) {
			return this.lanes.of(exchange, slow);
		}
		return exchange.isControl() ? null : this.calls;
	}

	private void filter(Exchange exchange, boolean slow, HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) throws ServletException, IOException {
		this.listeners.forEach(RequestListener::beforeRequest);
		String known = exchange.operationId();
		exchange.operationId((known != null) ? known : request.getHeader("X-Request-ID"));
		try {
			if (slow) {
				filterWithBody(exchange, request, response, chain);
			}
			else {
				serve(request, response, chain);
			}
		}
		finally {
			MDC.remove(Exchange.OPERATION_ID);
		}
	}

	/**
	 * Lets the endpoint of a request serve it. Only other requests, those of the control
	 * plane and of pages, need the dispatcher servlet, which takes time of each call and,
	 * with the first of its requests, of a start.
	 */
	private void serve(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Endpoint endpoint = this.endpoints.get().find(request);
		if (endpoint == null) {
			chain.doFilter(request, response);
			return;
		}
		ServletRequestAttributes attributes = new ServletRequestAttributes(request, response);
		RequestContextHolder.setRequestAttributes(attributes);
		try {
			endpoint.handleRequest(request, response);
		}
		catch (IOException | RuntimeException ex) {
			this.errors.getObject().send(ex, request, response);
		}
		finally {
			RequestContextHolder.resetRequestAttributes();
			attributes.requestCompleted();
		}
	}

	private void filterWithBody(Exchange exchange, HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) throws ServletException, IOException {
		EarlyResponse early = new EarlyResponse(exchange, response);
		serve(request, early, chain);
		if (exchange.connectionEnd() == ConnectionEnd.ANSWER) {
			drain(request, early);
		}
	}

	/** If a response comes before the body, sends it, and reads the body. */
	private void drain(HttpServletRequest request, EarlyResponse response) {
		try {
			if (response.isEarly()) {
				response.send();
				BodyDrain.start(request, this.drainTime);
			}
		}
		catch (IOException ex) {
			logger.debug("The client closed the connection of a refused body: {}", ex.getMessage());
		}
	}

}
