package io.github.ovfemulator.vapi.operation;

import java.util.List;

import io.github.ovfemulator.vapi.type.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What a caller showed to say who it is.
 *
 * @param login a user and its password, or {@code null}
 * @param sessions ids of sessions, of which any one may be the valid one; usually one or
 * none
 */
public record Credentials(@Nullable UserPassword login, List<Secret> sessions) {

	/** Nothing at all. */
	public static final Credentials NONE = new Credentials(null, List.of());

	/** Copies the ids. */
	public Credentials {
		sessions = List.copyOf(sessions);
	}

	/**
	 * A user and its password.
	 *
	 * @param user the user's name
	 * @param password the password
	 */
	public record UserPassword(String user, Secret password) {

	}

}
