package io.github.ovfemulator.admin;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import io.github.ovfemulator.journal.Body;
import io.github.ovfemulator.journal.JournalEntry;
import org.jspecify.annotations.Nullable;

/**
 * An exchange as the control plane shows it.
 *
 * @param number its number since the start
 * @param kind {@code call}, {@code upload} or {@code fetch}
 * @param time when it was answered by the emulator's clock
 * @param realTime when it was answered by the real one
 * @param duration how long it took
 * @param method the HTTP method
 * @param path path and query, or the URL of a fetch
 * @param dialect the dialect
 * @param service the service id
 * @param operation the operation id
 * @param session the session
 * @param file the file that was uploaded or fetched
 * @param scope the scope
 * @param operationId the client's id of the call
 * @param status the HTTP status
 * @param error the vAPI error
 * @param fault the fault rule that struck
 * @param request the body of the request
 * @param answer the body of the answer
 */
record JournaledRequest(long number, String kind, Instant time, Instant realTime, Duration duration, String method,
		String path, @Nullable String dialect, @Nullable String service, @Nullable String operation,
		@Nullable String session, @Nullable String file, @Nullable String scope, @Nullable String operationId,
		int status, @Nullable String error, @Nullable String fault, Content request, Content answer) {

	static JournaledRequest of(JournalEntry entry) {
		return new JournaledRequest(entry.number(), entry.kind().name().toLowerCase(Locale.ROOT), entry.time(),
				entry.realTime(), entry.duration(), entry.method(), entry.path(), entry.dialect(), entry.service(),
				entry.operation(), entry.session(), entry.file(), entry.scope(), entry.operationId(), entry.status(),
				entry.error(), entry.fault(), Content.of(entry.request()), Content.of(entry.answer()));
	}

	/**
	 * A body.
	 *
	 * @param size its size on the wire in bytes
	 * @param text its text, secrets masked
	 * @param cut whether only its beginning is here
	 */
	record Content(long size, String text, boolean cut) {

		static Content of(Body body) {
			return new Content(body.size(), body.text(), body.isCut());
		}

	}

}
