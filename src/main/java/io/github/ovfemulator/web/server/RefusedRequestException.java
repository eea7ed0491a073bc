package io.github.ovfemulator.web.server;

import org.eclipse.jetty.http.HttpException;

import org.springframework.http.HttpStatus;

/**
 * A request that is refused before it reaches the application. Its reason is the detail
 * of the response.
 */
final class RefusedRequestException extends HttpException.RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates the exception.
	 * @param status the status of the response
	 * @param reason a sentence without characters that JSON escapes
	 */
	RefusedRequestException(HttpStatus status, String reason) {
		super(status.value(), reason);
	}

}
