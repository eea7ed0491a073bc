package io.github.ovfemulator.vapi.operation;

import io.github.ovfemulator.vapi.type.Secret;
import org.jspecify.annotations.Nullable;

/**
 * The caller of an operation.
 *
 * @param user the name of the user, or {@code null} for an anonymous caller
 * @param session the id of the login session of the call, or {@code null} without one
 */
public record Caller(@Nullable String user, @Nullable Secret session) {

	/** A caller without a user. */
	public static final Caller ANONYMOUS = new Caller(null, null);

}
