package io.github.ovfemulator.recording.comparison;

/**
 * The server that the requests of a recording are sent to.
 */
@FunctionalInterface
interface ReplayTarget {

	/**
	 * Sends a request.
	 * @param method the HTTP method
	 * @param target the raw path with the raw query
	 * @param body the body, which is JSON or the bytes of a file
	 * @return the response
	 * @throws ReplayException if there is none in time
	 */
	Response send(String method, String target, byte[] body) throws ReplayException;

	/**
	 * A response.
	 *
	 * @param status the HTTP status
	 * @param body the body, empty without one
	 */
	@SuppressWarnings("ArrayRecordComponent") // never compared
	record Response(int status, byte[] body) {

	}

}
