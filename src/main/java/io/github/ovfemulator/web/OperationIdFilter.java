package io.github.ovfemulator.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the id by which a client knows its call, {@code X-Request-ID}, into the log.
 */
@Component
class OperationIdFilter extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		OperationIds.set(request.getHeader("X-Request-ID"));
		try {
			chain.doFilter(request, response);
		}
		finally {
			OperationIds.clear();
		}
	}

}
