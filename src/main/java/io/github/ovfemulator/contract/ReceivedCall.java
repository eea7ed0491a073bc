package io.github.ovfemulator.contract;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * A call as it came in.
 *
 * @param method the HTTP method
 * @param uri the path and query as they were sent
 * @param body the body, empty where there is none; {@code null} where nobody has read it,
 * since the call was refused before that
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are neither compared nor changed
record ReceivedCall(String method, String uri, byte @Nullable [] body) {

	/** What a call costs beside its body, roughly. */
	private static final int OVERHEAD = 512;

	/** A longer call is not worth remembering. */
	private static final int MAX_KEY = 512;

	int bodySize() {
		return (this.body != null) ? this.body.length : 0;
	}

	int size() {
		return OVERHEAD + this.uri.length() + bodySize();
	}

	/** What all calls have in common that are the same; {@code null} where it is long. */
	@Nullable String key() {
		return (this.body != null && this.body.length + this.uri.length() < MAX_KEY)
				? this.method + " " + this.uri + " " + new String(this.body, StandardCharsets.ISO_8859_1) : null;
	}

}
