package io.github.ovfemulator.login;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import io.github.ovfemulator.vapi.type.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Keeps sessions.
 */
interface LoginSessionStore {

	/**
	 * Keeps a new session, if there is room.
	 * @param id its id
	 * @param session the session
	 * @param limit how many there may be
	 * @return whether it is kept
	 */
	boolean add(Secret id, LoginSession session, int limit);

	/**
	 * Changes a session.
	 * @param id its id
	 * @param change gives the new session, or {@code null} to remove it
	 * @return the new session, or {@code null} when there is none
	 */
	@Nullable LoginSession update(Secret id, UnaryOperator<@Nullable LoginSession> change);

	/**
	 * Removes sessions.
	 * @param which which ones
	 */
	void removeIf(Predicate<LoginSession> which);

}
