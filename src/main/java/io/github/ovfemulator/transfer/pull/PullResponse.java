package io.github.ovfemulator.transfer.pull;

import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

/**
 * The answer of a server whose body has not been read yet.
 *
 * @param status the HTTP status
 * @param location where a redirect leads to, or {@code null}
 * @param length the length of the body in bytes, if the server tells it
 * @param body the body, which is to be closed
 * @param thumbprint that of the server's certificate, or {@code null} without TLS
 */
record PullResponse(int status, @Nullable String location, OptionalLong length, PulledBody body,
		@Nullable Thumbprint thumbprint) {

}
