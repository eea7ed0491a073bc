package io.github.ovfemulator.admin;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import io.github.ovfemulator.journal.JournalEntry;
import org.jspecify.annotations.Nullable;

/**
 * A journal entry: a request and its response.
 *
 * @param number the number of the entry since the start of the server
 * @param kind {@code call}, {@code upload} or {@code fetch}
 * @param time the time of the response on the emulator's clock
 * @param realTime the real time of the response
 * @param duration the time between request and response
 * @param method the HTTP method
 * @param path path and query, or the URL of a pull
 * @param dialect the dialect
 * @param service the service id
 * @param operation the operation id
 * @param session the session
 * @param file the name of the transferred file
 * @param scope the scope
 * @param operationId the operation id that the client sent
 * @param status the HTTP status
 * @param error the vAPI error
 * @param fault the id of the applied fault rule
 * @param violations the number of violations of the contract, or {@code null} where it is
 * not told
 * @param request the body of the request
 * @param answer the body of the response
 */
record JournaledRequest(long number, String kind, Instant time, Instant realTime, Duration duration, String method,
		String path, @Nullable String dialect, @Nullable String service, @Nullable String operation,
		@Nullable String session, @Nullable String file, @Nullable String scope, @Nullable String operationId,
		int status, @Nullable String error, @Nullable String fault, @Nullable Integer violations, Content request,
		Content answer) {

	static JournaledRequest of(JournalEntry entry) {
		return new JournaledRequest(entry.number(), entry.kind().name().toLowerCase(Locale.ROOT), entry.time(),
				entry.realTime(), entry.duration(), entry.method(), entry.path(), entry.dialect(), entry.service(),
				entry.operation(), entry.session(), entry.file(), entry.scope(), entry.operationId(), entry.status(),
				entry.error(), entry.fault(), null, Content.of(entry.request()), Content.of(entry.response()));
	}

	/** An entry with the sizes of its bodies only. */
	static JournaledRequest summary(JournalEntry entry, int violations) {
		return new JournaledRequest(entry.number(), entry.kind().name().toLowerCase(Locale.ROOT), entry.time(),
				entry.realTime(), entry.duration(), entry.method(), entry.path(), entry.dialect(), entry.service(),
				entry.operation(), entry.session(), entry.file(), entry.scope(), entry.operationId(), entry.status(),
				entry.error(), entry.fault(), violations, Content.sizeOf(entry.request()),
				Content.sizeOf(entry.response()));
	}

	/**
	 * A body.
	 *
	 * @param size the size in bytes, as transferred
	 * @param text the text, with secrets masked, or {@code null} where only sizes are
	 * told
	 * @param cut whether the text is truncated, or {@code null} without a text
	 */
	record Content(long size, @Nullable String text, @Nullable Boolean cut) {

		private static Content sizeOf(JournalEntry.Body body) {
			return new Content(body.size(), null, null);
		}

		static Content of(JournalEntry.Body body) {
			return new Content(body.size(), body.text(), body.isCut());
		}

	}

}
