package io.github.ovfemulator.recording;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;

import io.github.ovfemulator.vapi.text.Split;
import org.jspecify.annotations.Nullable;

/**
 * A request of a recording with its response.
 *
 * @param number the number of the entry in the recording, 1 for the first
 * @param started the time of the request
 * @param time the time of the response
 * @param method the HTTP method
 * @param url the URL as recorded, which may contain secrets
 * @param request the body of the request, empty without one
 * @param requestSize the size of the body of the request in bytes, which may be known
 * without the body; -1 if it is unknown
 * @param status the HTTP status
 * @param response the body of the response, empty without one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RecordedExchange(int number, Instant started, Instant time, String method, String url, byte[] request,
		long requestSize, int status, byte[] response) {

	/** What the journal masks values with. */
	public static final String MASK = "***";

	private static final Set<String> UPLOAD_METHODS = Set.of("PUT", "POST");

	private static final String AUTHORITY = "://";

	private static final char LAST_SINGLE_BYTE = 0xFF;

	/** An exchange whose body is complete. */
	RecordedExchange(int number, Instant time, String method, String url, byte[] request, int status, byte[] response) {
		this(number, time, time, method, url, request, request.length, status, response);
	}

	/**
	 * Returns the bytes of an upload. Tools that keep bodies as text may have read them
	 * in ISO-8859-1; the recorded size tells.
	 * @return the bytes, or {@code null} if the recording does not have them
	 */
	public byte @Nullable [] upload() {
		if (this.requestSize < 0) {
			return (this.request.length > 0) ? this.request : null;
		}
		if (this.request.length == this.requestSize) {
			return this.request;
		}
		String text = new String(this.request, StandardCharsets.UTF_8);
		return (text.length() == this.requestSize && text.chars().allMatch((each) -> each <= LAST_SINGLE_BYTE))
				? text.getBytes(StandardCharsets.ISO_8859_1) : null;
	}

	/** Whether the exchange is an upload, if it is no call. */
	public boolean mayBeUpload() {
		return isUpload(this.method);
	}

	/** Whether files are uploaded with an HTTP method. */
	static boolean isUpload(String method) {
		return UPLOAD_METHODS.contains(method);
	}

	/** Whether two exchanges were under way at the same time. */
	public boolean overlaps(RecordedExchange other) {
		return this.started.isBefore(other.time) && other.started.isBefore(this.time);
	}

	/** Returns the raw path. */
	public String path() {
		String address = Split.before(Split.before(this.url, '#'), '?');
		int authority = address.indexOf(AUTHORITY);
		int path = (authority >= 0) ? address.indexOf('/', authority + AUTHORITY.length()) : 0;
		return (path >= 0) ? address.substring(path) : "/";
	}

	/** Returns the raw query, empty without one. */
	public String query() {
		return Split.after(Split.before(this.url, '#'), '?');
	}

	/** Leaves out everything that may be secret. */
	@Override
	public String toString() {
		return "entry " + this.number;
	}

}
