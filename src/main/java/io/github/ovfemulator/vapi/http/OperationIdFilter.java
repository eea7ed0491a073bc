package io.github.ovfemulator.vapi.rest;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;

import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the id by which a client knows its call, {@code X-Request-ID}, into the log.
 */
@Component
class OperationIdFilter extends OncePerRequestFilter {

	private static final String KEY = "opId";

	private static final int MAX_LENGTH = 128;

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String operationId = request.getHeader("X-Request-ID");
		if (operationId != null) {
			MDC.put(KEY, printable(operationId));
		}
		try {
			chain.doFilter(request, response);
		}
		finally {
			MDC.remove(KEY);
		}
	}

	/** A client's text must not forge log lines nor flood them. */
	private static String printable(String text) {
		String shortened = text.substring(0, Math.min(text.length(), MAX_LENGTH));
		return shortened.replaceAll("[^\\x21-\\x7e]", "?");
	}

}
