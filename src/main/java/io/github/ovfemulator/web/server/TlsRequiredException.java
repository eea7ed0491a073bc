package io.github.ovfemulator.web.server;

import org.eclipse.jetty.http.HttpException;

import org.springframework.http.HttpStatus;

/**
 * A plain-text request on the HTTPS port.
 */
final class TlsRequiredException extends HttpException.RuntimeException {

	private static final long serialVersionUID = 1L;

	TlsRequiredException() {
		super(HttpStatus.BAD_REQUEST.value(), "This port speaks TLS; use an https URL.");
	}

}
