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

	/** The numbers of sessions by user. */
	private final ConcurrentMap<String, Integer> users = new ConcurrentHashMap<>();

	/**
	 * Adds a session unless a limit is reached.
	 * @param id the id of the session
	 * @param session the session
	 * @param limit the maximum number of sessions
	 * @param userLimit the maximum number of sessions of its user
	 * @return whether the session was added
	 */
	synchronized boolean add(Secret id, LoginSession session, int limit, int userLimit) {
		if (this.sessions.size() >= limit || count(session.user()) >= userLimit) {
			return false;
		}
		this.users.merge(session.user(), 1, Integer::sum);
		this.sessions.put(digest(id), session);
		return true;
	}

	/** Returns the number of sessions of a user. */
	int count(String user) {
		return this.users.getOrDefault(user, 0);
	}

	/**
	 * Changes a session.
	 * @param id the id of the session
	 * @param change returns the changed session, or {@code null} to remove it
	 * @return the changed session, or {@code null} when there is none
	 */
	@Nullable LoginSession update(Secret id, UnaryOperator<@Nullable LoginSession> change) {
		return this.sessions.computeIfPresent(digest(id), (key, session) -> {
			LoginSession changed = change.apply(session);
			if (changed == null) {
				removed(session);
			}
			return changed;
		});
	}

	void removeIf(Predicate<LoginSession> condition) {
		this.sessions.forEach((key, session) -> {
			if (condition.test(session) && this.sessions.remove(key, session)) {
				removed(session);
			}
		});
	}

	private void removed(LoginSession session) {
		this.users.computeIfPresent(session.user(), (user, count) -> (count > 1) ? count - 1 : null);
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
