package io.github.ovfemulator.web;

import org.jspecify.annotations.Nullable;

/**
 * What a transfer is about.
 *
 * @param session the id of the session that it belongs to, or {@code null}
 * @param file the name of the file
 * @param scope the scope of the session, or {@code null} where it has none
 */
public record TransferredFile(@Nullable String session, String file, @Nullable String scope) {

}
