package io.github.ovfemulator.transfer.pull;

import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

/**
 * A response whose body was not read yet.
 *
 * @param status the HTTP status
 * @param location the target of a redirect, or {@code null}
 * @param length the length of the body in bytes, if it is known
 * @param body the body, which must be closed
 * @param thumbprint the thumbprint of the server certificate, or {@code null} without TLS
 */
record PullResponse(int status, @Nullable String location, OptionalLong length, PulledBody body,
		@Nullable Thumbprint thumbprint) {

}
