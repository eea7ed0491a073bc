package io.github.ovfemulator.web.server;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses {@code TRACE}, which servlets answer by default, with all headers that a proxy
 * has added on the way.
 */
@Component
class TraceFilter extends OncePerRequestFilter {

	private static final String ALLOWED = "HEAD, DELETE, POST, GET, OPTIONS, PUT";

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (HttpMethod.TRACE.matches(request.getMethod())) {
			response.setHeader(HttpHeaders.ALLOW, ALLOWED);
			response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
			return;
		}
		chain.doFilter(request, response);
	}

}
