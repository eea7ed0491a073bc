package io.github.ovfemulator.vapi.operation;

import io.github.ovfemulator.vapi.type.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a call.
 *
 * @param user the user's name, or {@code null} when nobody knows it
 * @param session the id of the session in which the call is made, or {@code null} when
 * there is none
 */
public record Caller(@Nullable String user, @Nullable Secret session) {

	/** A caller who did not say who it is. */
	public static final Caller ANONYMOUS = new Caller(null, null);

}
