package io.github.ovfemulator.recording;

import java.time.Instant;

import io.github.ovfemulator.vapi.text.Split;

/**
 * A request of a recording with its response.
 *
 * @param number the number of the entry in the recording, 1 for the first
 * @param time the time of the response
 * @param method the HTTP method
 * @param url the URL as recorded, which may contain secrets
 * @param request the body of the request, empty without one
 * @param status the HTTP status
 * @param response the body of the response, empty without one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RecordedExchange(int number, Instant time, String method, String url, byte[] request, int status,
		byte[] response) {

	private static final String AUTHORITY = "://";

	/** Returns the raw path. */
	String path() {
		String address = Split.before(Split.before(this.url, '#'), '?');
		int authority = address.indexOf(AUTHORITY);
		int path = (authority >= 0) ? address.indexOf('/', authority + AUTHORITY.length()) : 0;
		return (path >= 0) ? address.substring(path) : "/";
	}

	/** Returns the raw query, empty without one. */
	String query() {
		return Split.after(Split.before(this.url, '#'), '?');
	}

	/** Leaves out everything that may be secret. */
	@Override
	public String toString() {
		return "entry " + this.number;
	}

}
