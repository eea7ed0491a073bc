package io.github.ovfemulator.web;

import org.jspecify.annotations.Nullable;

/**
 * A file that the emulator has fetched, or tried to.
 *
 * @param subject what was fetched
 * @param url from where, without user, password and query
 * @param started when it began: a reading of {@link System#nanoTime()}
 * @param status the HTTP status of the source, 0 where it gave no answer
 * @param received how many bytes of the file have arrived
 * @param fault the id of the fault rule that struck, or {@code null}
 */
public record Pull(TransferredFile subject, String url, long started, int status, long received,
		@Nullable String fault) {

}
