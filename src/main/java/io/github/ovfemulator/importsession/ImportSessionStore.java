package io.github.ovfemulator.importsession;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Keeps sessions.
 */
interface ImportSessionStore {

	/**
	 * Finds a session that has not expired.
	 * @param id its id
	 * @return the session, if there is one
	 */
	Optional<Session> find(ImportSessionId id);

	/**
	 * Adds a session unless one was added with the same token and is still there.
	 * @param token the client's token
	 * @param session makes the session
	 * @return the session that has the token now
	 */
	Session addOnce(UUID token, Supplier<Session> session);

	/**
	 * Puts a scripted session in the place of another one.
	 * @param session the scripted session
	 * @return whether there was none with its id before
	 * @throws io.github.ovfemulator.vapi.std.VapiException {@code already_exists} when a
	 * real session has its id
	 */
	boolean putScripted(ScriptedSession session);

	/**
	 * Removes a session and ends it; its token is free again.
	 * @param id its id; nothing happens when there is none
	 */
	void remove(ImportSessionId id);

}
