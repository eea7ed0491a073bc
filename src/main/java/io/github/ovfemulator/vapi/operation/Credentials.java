package io.github.ovfemulator.vapi.operation;

import java.util.List;

import io.github.ovfemulator.vapi.type.Secret;
import org.jspecify.annotations.Nullable;

/**
 * The credentials of a request.
 *
 * @param login a user and a password, or {@code null}
 * @param sessions ids of login sessions, of which any may be valid; usually one or none
 */
public record Credentials(@Nullable UserPassword login, List<Secret> sessions) {

	/** No credentials. */
	public static final Credentials NONE = new Credentials(null, List.of());

	/** Copies the ids. */
	public Credentials {
		sessions = List.copyOf(sessions);
	}

	/**
	 * A user and a password.
	 *
	 * @param user the name of the user
	 * @param password the password
	 */
	public record UserPassword(String user, Secret password) {

	}

}
