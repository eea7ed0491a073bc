package io.github.ovfemulator.session;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.github.ovfemulator.vapi.operation.Resettable;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps sessions in memory. Looking one up takes no lock; adding and removing one takes
 * the store's. It is bounded in number, and by expiry: a session that has expired is gone
 * for every caller at once, and its memory is freed when it is next asked for or, for all
 * of them, when another would be one too many and each time that another
 * {@value #SWEEP_EVERY} sessions were added.
 */
public final class SessionStore implements Resettable {

	private static final int SWEEP_EVERY = 64;

	private final Clock clock;

	private final int maxSessions;

	private final Map<SessionId, Entry> sessions = new ConcurrentHashMap<>();

	private final Map<Token, SessionId> tokens = new HashMap<>();

	private int addedSinceSweep;

	private long added;

	/**
	 * Makes an empty store.
	 * @param clock tells which sessions have expired
	 * @param maxSessions how many it keeps at most
	 */
	public SessionStore(Clock clock, int maxSessions) {
		this.clock = clock;
		this.maxSessions = maxSessions;
	}

	public <S extends StoredSession> Optional<S> find(SessionId id, Class<S> kind) {
		Entry entry = this.sessions.get(id);
		if (entry == null) {
			return Optional.empty();
		}
		if (entry.session().isExpired(this.clock.instant())) {
			remove(id, StoredSession.class);
			return Optional.empty();
		}
		return Optional.of(entry.session()).filter(kind::isInstance).map(kind::cast);
	}

	public synchronized <S extends StoredSession> S addOnce(ClientToken token, Class<S> kind,
			Supplier<? extends S> session) {
		Token key = new Token(token, kind);
		SessionId known = this.tokens.get(key);
		Optional<S> existing = (known != null) ? find(known, kind) : Optional.empty();
		if (existing.isPresent()) {
			return existing.get();
		}
		makeRoom();
		S added = session.get();
		this.sessions.put(added.id(), new Entry(this.added++, added, key));
		this.tokens.put(key, added.id());
		return added;
	}

	public synchronized boolean put(StoredSession session) {
		StoredSession existing = find(session.id(), StoredSession.class).orElse(null);
		if (existing != null && existing.getClass() != session.getClass()) {
			throw VapiException.of(ErrorType.ALREADY_EXISTS,
					LocalizableMessage.of("emulator.import_session.not_scripted",
							"The import session '%s' is a real one; only a scripted one can be replaced.",
							session.id()));
		}
		if (existing == null) {
			makeRoom();
		}
		return this.sessions.put(session.id(), new Entry(this.added++, session, null)) == null;
	}

	public synchronized void remove(SessionId id, Class<? extends StoredSession> kind) {
		Entry entry = this.sessions.get(id);
		if (entry != null && kind.isInstance(entry.session())) {
			this.sessions.remove(id);
			entry.session().close();
			if (entry.token() != null) {
				this.tokens.remove(entry.token());
			}
		}
	}

	public List<StoredSession> all() {
		Instant now = this.clock.instant();
		return this.sessions.values()
			.stream()
			.sorted(Comparator.comparingLong(Entry::number))
			.map(Entry::session)
			.filter((session) -> !session.isExpired(now))
			.toList();
	}

	public List<SessionSnapshot> save() {
		Instant now = this.clock.instant();
		return this.sessions.values()
			.stream()
			.sorted(Comparator.comparingLong(Entry::number))
			.filter((entry) -> !entry.session().isExpired(now))
			.map(Entry::save)
			.toList();
	}

	public synchronized void replaceAll(List<RestoredSession> restored) {
		reset();
		for (RestoredSession each : restored) {
			StoredSession session = each.session();
			Token token = (each.token() != null) ? new Token(each.token(), each.kind()) : null;
			this.sessions.put(session.id(), new Entry(this.added++, session, token));
			if (token != null) {
				this.tokens.put(token, session.id());
			}
			session.open();
		}
	}

	public int maxSessions() {
		return this.maxSessions;
	}

	@Override
	public synchronized void reset() {
		List.copyOf(this.sessions.keySet()).forEach((id) -> remove(id, StoredSession.class));
	}

	@Override
	public synchronized void reset(String scope) {
		List<SessionId> those = this.sessions.values()
			.stream()
			.map(Entry::session)
			.filter((session) -> scope.equals(session.scope()))
			.map(StoredSession::id)
			.toList();
		those.forEach((id) -> remove(id, StoredSession.class));
	}

	private void makeRoom() {
		if (++this.addedSinceSweep >= SWEEP_EVERY || this.sessions.size() >= this.maxSessions) {
			sweep();
		}
		if (this.sessions.size() >= this.maxSessions) {
			throw SessionErrors.tooMany(this.maxSessions);
		}
	}

	private void sweep() {
		Instant now = this.clock.instant();
		List<SessionId> expired = this.sessions.values()
			.stream()
			.map(Entry::session)
			.filter((session) -> session.isExpired(now))
			.map(StoredSession::id)
			.toList();
		expired.forEach((id) -> remove(id, StoredSession.class));
		this.addedSinceSweep = 0;
	}

	/** A session, and the token to free with it; a scripted one has none. */
	private record Entry(long number, StoredSession session, @Nullable Token token) {

		SessionSnapshot save() {
			return new SessionSnapshot((this.token != null) ? this.token.value().value().toString() : null,
					this.session.save());
		}

	}

	/** Each kind of session has tokens of its own. */
	private record Token(ClientToken value, Class<? extends StoredSession> kind) {

	}

}
