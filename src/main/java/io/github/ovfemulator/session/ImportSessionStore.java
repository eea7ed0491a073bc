package io.github.ovfemulator.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import io.github.ovfemulator.vapi.operation.Resettable;

/**
 * Keeps sessions.
 */
public interface ImportSessionStore extends Resettable {

	/**
	 * Finds a session that has not expired.
	 * @param id its id
	 * @param kind the kind of session that it has to be
	 * @param <S> that kind
	 * @return the session, if there is one of that kind
	 */
	<S extends StoredSession> Optional<S> find(SessionId id, Class<S> kind);

	/**
	 * All sessions that have not expired.
	 * @return the sessions, the oldest first
	 */
	List<StoredSession> all();

	/**
	 * Adds a session unless one of its kind was added with the same token and is still
	 * there.
	 * @param token the client's token
	 * @param kind the kind of session
	 * @param session makes the session
	 * @param <S> that kind
	 * @return the session that has the token now
	 */
	<S extends StoredSession> S addOnce(ClientToken token, Class<S> kind, Supplier<? extends S> session);

	/**
	 * Puts a session in the place of another one of its class.
	 * @param session the session
	 * @return whether there was none with its id before
	 * @throws io.github.ovfemulator.vapi.type.VapiException {@code already_exists} when a
	 * session of another class has its id
	 */
	boolean put(StoredSession session);

	/**
	 * Writes all sessions down that have not expired.
	 * @return the sessions, the oldest first
	 */
	List<SessionSnapshot> save();

	/**
	 * Ends all sessions and puts others in their place, which then begin.
	 * @param restored the sessions, the oldest first and no more than there may be
	 */
	void replaceAll(List<RestoredSession> restored);

	/**
	 * How many sessions there may be.
	 * @return the number
	 */
	int maxSessions();

	/**
	 * Removes a session and ends it; its token is free again.
	 * @param id its id
	 * @param kind the kind of session that it has to be; nothing happens when there is
	 * none of that kind
	 */
	void remove(SessionId id, Class<? extends StoredSession> kind);

}
