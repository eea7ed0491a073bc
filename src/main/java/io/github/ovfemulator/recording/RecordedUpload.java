package io.github.ovfemulator.recording;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The upload of a file of a recorded session, without its bytes.
 *
 * @param entry the number of its entry, 1 for the first
 * @param started the time of the request
 * @param time the time of the response
 * @param session the id of the session
 * @param method the HTTP method
 * @param url the URL as it is in the session
 * @param size the number of bytes, -1 if it is unknown
 * @param status the HTTP status
 */
record RecordedUpload(int entry, Instant started, Instant time, String session, String method, String url, long size,
		int status) implements RecordedEntry {

	/**
	 * Makes an upload of an exchange.
	 * @param urls the ids of the sessions by the URLs of their files
	 * @return the upload, or {@code null} if it is none of a file of a session
	 */
	static @Nullable RecordedUpload of(RecordedExchange exchange, Map<String, String> urls) {
		String session = exchange.mayBeUpload() ? urls.get(exchange.url()) : null;
		return (session != null) ? new RecordedUpload(exchange.number(), exchange.started(), exchange.time(), session,
				exchange.method(), exchange.url(), exchange.requestSize(), exchange.status()) : null;
	}

	/**
	 * Returns the ids of the sessions by the URLs of their files. URLs that are masked
	 * are not among them.
	 */
	static Map<String, String> urls(List<RecordedCall> calls) {
		Map<String, String> urls = new HashMap<>();
		for (RecordedCall call : calls) {
			String session = call.session();
			if (session != null) {
				TypedJson.texts(call.outcome().result(), call.operation().output(), (type, place, text) -> {
					if (text.contains("://") && !text.contains(RecordedExchange.MASK)) {
						urls.put(text, session);
					}
				});
			}
		}
		return urls;
	}

	/** Replaces what may be secret. */
	RecordedUpload withoutSecrets(Pseudonyms pseudonyms) {
		return new RecordedUpload(this.entry, this.started, this.time, PseudonymizedCalls.id(pseudonyms, this.session),
				this.method, pseudonyms.of(this.url), this.size, this.status);
	}

	/** Leaves out everything that may be secret. */
	@Override
	public String toString() {
		return "upload in entry " + this.entry;
	}

}
