package io.github.ovfemulator.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the rest of a body that was refused and throws it away, for a bounded time: a
 * client that writes before it reads would else lose the answer. The answer is sent
 * first, for clients that read while they write. Where the client still waits to be told
 * to go on, nothing is read, and so nothing is sent; nor is anything where the connection
 * is to end without an answer.
 */
@Component
class RequestFilter extends OncePerRequestFilter {

	private static final int BUFFER_SIZE = 16 * 1024;

	private final Duration drainTime;

	RequestFilter(RequestProperties properties) {
		this.drainTime = properties.drainTime();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		EarlyResponse early = new EarlyResponse(request, response);
		chain.doFilter(request, early);
		if (early.isEarlyRefusal() && Exchange.of(request).ending() == ConnectionEnd.ANSWER) {
			try {
				early.send();
				drain(request.getInputStream());
			}
			catch (IOException ex) {
				this.logger.debug("The client of a refused body went away: " + ex.getMessage());
			}
		}
	}

	private void drain(InputStream body) throws IOException {
		long end = System.nanoTime() + this.drainTime.toNanos();
		byte[] buffer = new byte[BUFFER_SIZE];
		while (body.read(buffer) >= 0 && System.nanoTime() < end) {
			// what was read is not wanted
		}
	}

}
