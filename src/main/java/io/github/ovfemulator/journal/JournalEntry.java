package io.github.ovfemulator.journal;

import java.time.Duration;
import java.time.Instant;

import io.github.ovfemulator.simulation.ExchangeKind;
import org.jspecify.annotations.Nullable;

/**
 * One exchange as the journal keeps it. It holds secrets, which {@link #request} and
 * {@link #answer} mask when they are read.
 *
 * @param number its number: 1 for the first since the start
 * @param kind whether it is a call, an upload or a fetch
 * @param time when it was answered by the emulator's clock
 * @param realTime when it was answered by the real one
 * @param duration how long it took
 * @param method the HTTP method
 * @param path the path and the query, the token of an upload masked; the URL of a fetch,
 * without user, password and query
 * @param dialect the dialect, or {@code null} where it reached no operation
 * @param service the service id, or {@code null}
 * @param operation the operation id, or {@code null}
 * @param session the import or probe session that it is about, or {@code null}
 * @param file the file that was uploaded or fetched, or {@code null}
 * @param scope the scope that it belongs to, or {@code null}
 * @param operationId the client's id of it, or {@code null}
 * @param status the HTTP status, 0 where the source of a fetch gave no answer
 * @param error the name of the vAPI error without its package, or {@code null}
 * @param fault the id of the fault rule that struck, or {@code null}
 * @param request the body of the request
 * @param answer the body of the answer
 */
public record JournalEntry(long number, ExchangeKind kind, Instant time, Instant realTime, Duration duration,
		String method, String path, @Nullable String dialect, @Nullable String service, @Nullable String operation,
		@Nullable String session, @Nullable String file, @Nullable String scope, @Nullable String operationId,
		int status, @Nullable String error, @Nullable String fault, Body request, Body answer) {

	/** Leaves the bodies out. */
	@Override
	public String toString() {
		return "JournalEntry[" + this.number + " " + this.method + " " + this.path + " " + this.status + "]";
	}

}
