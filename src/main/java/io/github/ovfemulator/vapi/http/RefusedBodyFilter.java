package io.github.ovfemulator.vapi.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the rest of a body that was refused and throws it away, for a bounded time: a
 * client that writes before it reads would else lose the answer. Where the client still
 * waits to be told to go on, nothing is read, and so nothing is sent.
 */
@Component
class RefusedBodyFilter extends OncePerRequestFilter {

	/** So few that clients that are refused and slow leave other calls their threads. */
	private static final int MAX_AT_ONCE = 16;

	private static final int BUFFER_SIZE = 16 * 1024;

	private static final int FIRST_ERROR_STATUS = 400;

	private final Semaphore places = new Semaphore(MAX_AT_ONCE);

	private final Duration drainTime;

	RefusedBodyFilter(RequestProperties properties) {
		this.drainTime = properties.drainTime();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		WatchedRequest watched = new WatchedRequest(request);
		chain.doFilter(watched, response);
		boolean refused = response.getStatus() >= FIRST_ERROR_STATUS
				|| request.getAttribute(RequestBodies.REFUSED) != null;
		if (refused && watched.isBodyOnItsWay() && this.places.tryAcquire()) {
			try {
				response.flushBuffer();
				drain(request.getInputStream());
			}
			catch (IOException ex) {
				this.logger.debug("The client went away: " + ex.getMessage());
			}
			finally {
				this.places.release();
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

	/**
	 * Knows whether the client sends its body: it always does, unless it asked first and
	 * nobody began to read.
	 */
	private static final class WatchedRequest extends HttpServletRequestWrapper {

		private boolean opened;

		WatchedRequest(HttpServletRequest request) {
			super(request);
		}

		@Override
		public ServletInputStream getInputStream() throws IOException {
			this.opened = true;
			return super.getInputStream();
		}

		boolean isBodyOnItsWay() {
			return this.opened || getHeader(HttpHeaders.EXPECT) == null;
		}

	}

}
