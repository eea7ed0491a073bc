package io.github.ovfemulator.recording.proxy;

import java.io.IOException;

/**
 * The client has closed the connection within the body of its request.
 */
final class ClientFailureException extends IOException {

	private static final long serialVersionUID = 1L;

	ClientFailureException(IOException cause) {
		super(cause.getMessage(), cause);
	}

}
