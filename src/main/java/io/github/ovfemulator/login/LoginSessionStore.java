package io.github.ovfemulator.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import io.github.ovfemulator.vapi.type.Secret;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Keeps login sessions in memory by the SHA-256 digests of their ids. The ids are not
 * kept, and the time of a look-up does not depend on them. A session is changed under the
 * lock of its map entry; additions share one lock, which enforces the limit.
 */
@Component
class LoginSessionStore {

	private final ConcurrentMap<String, LoginSession> sessions = new ConcurrentHashMap<>();

	/**
	 * Adds a session unless the limit is reached.
	 * @param id the id of the session
	 * @param session the session
	 * @param limit the maximum number of sessions
	 * @return whether the session was added
	 */
	synchronized boolean add(Secret id, LoginSession session, int limit) {
		if (this.sessions.size() >= limit) {
			return false;
		}
		this.sessions.put(digest(id), session);
		return true;
	}

	/**
	 * Changes a session.
	 * @param id the id of the session
	 * @param change returns the changed session, or {@code null} to remove it
	 * @return the changed session, or {@code null} when there is none
	 */
	@Nullable LoginSession update(Secret id, UnaryOperator<@Nullable LoginSession> change) {
		return this.sessions.computeIfPresent(digest(id), (key, session) -> change.apply(session));
	}

	void removeIf(Predicate<LoginSession> condition) {
		this.sessions.values().removeIf(condition);
	}

	private static String digest(Secret id) {
		try {
			byte[] bytes = id.value().getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
