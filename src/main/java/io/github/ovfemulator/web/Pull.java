package io.github.ovfemulator.web;

import org.jspecify.annotations.Nullable;

/**
 * A download of a file by the emulator, successful or not.
 *
 * @param subject the file
 * @param url the URL, without user, password and query
 * @param started the start, a value of {@link System#nanoTime()}
 * @param status the HTTP status of the source, 0 without a response
 * @param received the number of bytes received
 * @param fault the id of the injected fault's rule, or {@code null}
 */
public record Pull(TransferredFile subject, String url, long started, int status, long received,
		@Nullable String fault) {

}
