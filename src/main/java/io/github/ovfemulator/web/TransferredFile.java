package io.github.ovfemulator.web;

import org.jspecify.annotations.Nullable;

/**
 * The file of a transfer.
 *
 * @param session the id of the session that it belongs to, or {@code null}
 * @param file the name of the file
 * @param scope the scope of the session, or {@code null} without one
 */
public record TransferredFile(@Nullable String session, String file, @Nullable String scope) {

}
