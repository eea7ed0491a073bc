package io.github.ovfemulator.session;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.ovfemulator.vapi.operation.Resettable;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * Stores sessions in memory. Lookups take no lock. The number of sessions is bounded;
 * expired sessions are never returned. Their memory is freed on lookup, when the store is
 * full, and after every {@value #SWEEP_EVERY} additions.
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
	 * Creates an empty store.
	 * @param clock the clock that sessions expire by
	 * @param maxSessions the maximum number of sessions
	 */
	public SessionStore(Clock clock, int maxSessions) {
		this.clock = clock;
		this.maxSessions = maxSessions;
	}

	/**
	 * Finds a session that has not expired.
	 */
	public Optional<OvfSession<?>> find(SessionId id) {
		Entry entry = this.sessions.get(id);
		if (entry == null) {
			return Optional.empty();
		}
		if (entry.session().isExpired(this.clock.instant())) {
			remove(id);
			return Optional.empty();
		}
		return Optional.of(entry.session());
	}

	/**
	 * Finds a session of a kind that has not expired.
	 * @param <K> the kind of session
	 */
	public <K> Optional<K> find(SessionId id, Class<K> kind) {
		return find(id).filter(kind::isInstance).map(kind::cast);
	}

	/**
	 * Adds a session unless one of its kind was added with the same token and is still
	 * stored.
	 * @param kind the kind of session, each of which has tokens of its own
	 * @param session creates the session
	 * @return the id of the session that has the token now
	 */
	public synchronized SessionId addOnce(ClientToken token, Class<?> kind, Supplier<OvfSession<?>> session) {
		Token key = new Token(token, kind);
		SessionId known = this.tokens.get(key);
		if (known != null && find(known).isPresent()) {
			return known;
		}
		makeRoom();
		OvfSession<?> added = session.get();
		this.sessions.put(added.id(), new Entry(this.added++, added, key));
		this.tokens.put(key, added.id());
		return added.id();
	}

	/**
	 * Adds a session, or replaces one of the same class.
	 * @return whether the id is new
	 * @throws VapiException {@code already_exists} if a session of another class has the
	 * id
	 */
	public synchronized boolean put(OvfSession<?> session) {
		OvfSession<?> existing = find(session.id()).orElse(null);
		if (existing != null && existing.getClass() != session.getClass()) {
			throw VapiException.of(ErrorType.ALREADY_EXISTS,
					LocalizableMessage.of("emulator.import_session.not_scripted",
							"The session '%s' is not scripted; only scripted sessions can be replaced.", session.id()));
		}
		if (existing == null) {
			makeRoom();
		}
		return this.sessions.put(session.id(), new Entry(this.added++, session, null)) == null;
	}

	/**
	 * Removes and closes a session of any kind. Ignored if there is none.
	 */
	public void remove(SessionId id) {
		remove(id, OvfSession.class);
	}

	/**
	 * Removes and closes a session, which frees its token. Ignored if there is none of
	 * that kind.
	 */
	public synchronized void remove(SessionId id, Class<?> kind) {
		Entry entry = this.sessions.get(id);
		if (entry != null && kind.isInstance(entry.session())) {
			this.sessions.remove(id);
			entry.session().close();
			if (entry.token() != null) {
				this.tokens.remove(entry.token());
			}
		}
	}

	/**
	 * Returns the sessions that have not expired, the oldest first.
	 */
	public List<OvfSession<?>> all() {
		return entries().<OvfSession<?>>map(Entry::session).toList();
	}

	/**
	 * Takes snapshots of the sessions that have not expired, the oldest first.
	 */
	public List<SessionSnapshot> save() {
		return entries().map(Entry::save).toList();
	}

	private Stream<Entry> entries() {
		Instant now = this.clock.instant();
		return this.sessions.values()
			.stream()
			.sorted(Comparator.comparingLong(Entry::number))
			.filter((entry) -> !entry.session().isExpired(now));
	}

	/**
	 * Closes all sessions and replaces them by restored ones, which continue.
	 * @param restored the sessions, the oldest first and no more than
	 * {@link #maxSessions()}
	 */
	public synchronized void replaceAll(List<RestoredSession> restored) {
		reset();
		for (RestoredSession each : restored) {
			OvfSession<?> session = each.session();
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
		List.copyOf(this.sessions.keySet()).forEach(this::remove);
	}

	@Override
	public synchronized void reset(String scope) {
		removeAll((session) -> scope.equals(session.scope()));
	}

	private void makeRoom() {
		if (++this.addedSinceSweep >= SWEEP_EVERY || this.sessions.size() >= this.maxSessions) {
			sweep();
		}
		if (this.sessions.size() >= this.maxSessions) {
			throw SessionErrors.tooMany(this.maxSessions);
		}
	}

	/** Removes the sessions that have expired. */
	synchronized void sweep() {
		Instant now = this.clock.instant();
		removeAll((session) -> session.isExpired(now));
		this.addedSinceSweep = 0;
	}

	private void removeAll(Predicate<OvfSession<?>> selection) {
		List<SessionId> selected = new ArrayList<>();
		this.sessions.forEach((id, entry) -> {
			if (selection.test(entry.session())) {
				selected.add(id);
			}
		});
		selected.forEach(this::remove);
	}

	/**
	 * A session with its token, or {@code null} for a scripted session.
	 */
	private record Entry(long number, OvfSession<?> session, @Nullable Token token) {

		SessionSnapshot save() {
			return new SessionSnapshot((this.token != null) ? this.token.value().value().toString() : null,
					this.session.save());
		}

	}

	/**
	 * A token, which is unique within a kind of session.
	 */
	private record Token(ClientToken value, Class<?> kind) {

	}

}
