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
 * Keeps sessions in memory, by the digest of their ids: the ids themselves are nowhere,
 * and how long a look-up takes says nothing of them. Each session is changed under the
 * map's own lock; adding has one lock for all, so that the limit holds.
 */
@Component
class InMemoryLoginSessionStore implements LoginSessionStore {

	private final ConcurrentMap<String, LoginSession> sessions = new ConcurrentHashMap<>();

	@Override
	public synchronized boolean add(Secret id, LoginSession session, int limit) {
		if (this.sessions.size() >= limit) {
			return false;
		}
		this.sessions.put(digest(id), session);
		return true;
	}

	@Override
	public @Nullable LoginSession update(Secret id, UnaryOperator<@Nullable LoginSession> change) {
		return this.sessions.computeIfPresent(digest(id), (key, session) -> change.apply(session));
	}

	@Override
	public void removeIf(Predicate<LoginSession> which) {
		this.sessions.values().removeIf(which);
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
