package io.github.ovfemulator.web.server;

/**
 * A certificate that cannot be used or generated.
 */
public final class BadCertificateException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	BadCertificateException(String message, Throwable cause) {
		super(message, cause);
	}

	BadCertificateException(String message) {
		super(message);
	}

}
