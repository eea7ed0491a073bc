package io.github.ovfemulator.journal;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.ovfemulator.simulation.ExchangeKind;
import org.jspecify.annotations.Nullable;

/**
 * Criteria for exchanges; {@code null} matches all.
 *
 * @param kind the kind of the exchange
 * @param service the service id
 * @param operation the operation id
 * @param dialect the dialect, in lower case
 * @param session the id of the session
 * @param scope the scope
 * @param status the HTTP status
 * @param error the name of the vAPI error without its package
 * @param path a prefix of the path
 * @param since a number; entries with higher numbers match
 * @param text a text in the path, operation, session, file or error, in any case
 */
public record JournalFilter(@Nullable ExchangeKind kind, @Nullable String service, @Nullable String operation,
		@Nullable String dialect, @Nullable String session, @Nullable String scope, @Nullable Integer status,
		@Nullable String error, @Nullable String path, @Nullable Long since, @Nullable String text) {

	boolean matches(JournalEntry entry) {
		return is(this.kind, entry.kind()) && is(this.service, entry.service()) && is(this.operation, entry.operation())
				&& is(this.dialect, entry.dialect()) && is(this.session, entry.session())
				&& is(this.scope, entry.scope()) && is(this.status, entry.status()) && is(this.error, entry.error())
				&& (this.path == null || entry.path().startsWith(this.path))
				&& (this.since == null || entry.number() > this.since)
				&& (this.text == null || contains(entry, this.text));
	}

	private static boolean contains(JournalEntry entry, String text) {
		String wanted = text.toLowerCase(Locale.ROOT);
		return Stream.of(entry.path(), entry.service(), entry.operation(), entry.session(), entry.file(), entry.error())
			.anyMatch((value) -> value != null && value.toLowerCase(Locale.ROOT).contains(wanted));
	}

	private static boolean is(@Nullable Object wanted, @Nullable Object actual) {
		return wanted == null || Objects.equals(wanted, actual);
	}

}
