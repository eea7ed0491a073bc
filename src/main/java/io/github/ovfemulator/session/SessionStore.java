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

import io.github.ovfemulator.vapi.operation.MemoryBudget;
import io.github.ovfemulator.vapi.operation.Resettable;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * Stores sessions in memory. Lookups take no lock. The number of sessions is bounded, for
 * each user and scope too. Where there is no room, the finished session that was unused
 * for the longest time is removed. Expired sessions are never returned. Their memory is
 * freed on lookup, when there is no room, and after every {@value #SWEEP_EVERY}
 * additions.
 */
public final class SessionStore implements Resettable {

	private static final int SWEEP_EVERY = 64;

	/** The memory of a session without a package, in bytes. */
	private static final int SESSION_SIZE = 3000;

	private final Clock clock;

	private final SessionQuota quota;

	private final MemoryBudget memory;

	private final Map<SessionId, Entry> sessions = new ConcurrentHashMap<>();

	private final Map<Token, SessionId> tokens = new HashMap<>();

	private int addedSinceSweep;

	private long added;

	/**
	 * Creates an empty store.
	 * @param clock the clock that sessions expire by
	 * @param limits the maximum numbers of sessions
	 * @param memory the memory that sessions may occupy
	 */
	public SessionStore(Clock clock, SessionProperties limits, MemoryBudget memory) {
		this.clock = clock;
		this.quota = new SessionQuota(limits);
		this.memory = memory;
	}

	/** Finds a session that has not expired. */
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
	 * Adds a session unless its owner has added one with the same token that is still
	 * stored.
	 * @param owner the owner of the token, such as the kind of session
	 * @param user the user of the call, or {@code null}
	 * @param scope the scope of the session, or {@code null}
	 * @param session creates the session
	 * @return the id of the session that has the token now
	 * @throws VapiException {@code unable_to_allocate_resource} if there is no room
	 */
	public synchronized SessionId addOnce(ClientToken token, Object owner, @Nullable String user,
			@Nullable String scope, Supplier<? extends OvfSession<?>> session) {
		Token key = new Token(token, owner);
		SessionId known = this.tokens.get(key);
		if (known != null && find(known).isPresent()) {
			return known;
		}
		List<SessionQuota.Share> shares = this.quota.shares(user, scope);
		makeRoom(shares);
		this.memory.reserveWithCleanup(SESSION_SIZE);
		OvfSession<?> added = null;
		try {
			added = session.get();
		}
		finally {
			if (added == null) {
				this.memory.release(SESSION_SIZE);
			}
		}
		add(new Entry(this.added++, added, key, shares, SESSION_SIZE));
		return added.id();
	}

	/**
	 * Adds a session, or replaces one of the same class.
	 * @param session the session
	 * @param heapSize the memory of what was given to it, in bytes
	 * @return whether the id is new
	 * @throws VapiException {@code already_exists} if a session of another class has the
	 * id, or {@code unable_to_allocate_resource} if there is no room
	 */
	public synchronized boolean put(OvfSession<?> session, long heapSize) {
		OvfSession<?> existing = find(session.id()).orElse(null);
		if (existing != null && existing.getClass() != session.getClass()) {
			throw VapiException.of(ErrorType.ALREADY_EXISTS,
					LocalizableMessage.of("emulator.import_session.not_scripted",
							"The session '%s' is not scripted; only scripted sessions can be replaced.", session.id()));
		}
		List<SessionQuota.Share> shares = this.quota.shares(null, session.scope());
		if (existing == null) {
			makeRoom(shares);
		}
		this.memory.reserveWithCleanup(SESSION_SIZE + heapSize);
		return !add(new Entry(this.added++, session, null, shares, SESSION_SIZE + heapSize));
	}

	/** Adds an entry, and returns whether it has replaced another one. */
	private boolean add(Entry entry) {
		Entry replaced = this.sessions.put(entry.session().id(), entry);
		entry.session().announce();
		if (replaced != null) {
			free(replaced);
		}
		this.quota.add(entry.shares());
		if (entry.token() != null) {
			this.tokens.put(entry.token(), entry.session().id());
		}
		return replaced != null;
	}

	private void free(Entry removed) {
		this.quota.remove(removed.shares());
		this.memory.release(removed.heapSize());
	}

	/** Removes and closes a session of any kind. Ignored if there is none. */
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
			free(entry);
			entry.session().close();
			if (entry.token() != null) {
				this.tokens.remove(entry.token());
			}
		}
	}

	/** Returns the sessions that have not expired, the oldest first. */
	public List<OvfSession<?>> all() {
		return entries().<OvfSession<?>>map(Entry::session).toList();
	}

	/** Takes snapshots of the sessions that have not expired, the oldest first. */
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
			Token token = (each.token() != null) ? new Token(each.token(), each.owner()) : null;
			long size = SESSION_SIZE + each.heapSize();
			this.memory.occupy(size);
			add(new Entry(this.added++, session, token, this.quota.shares(null, session.scope()), size));
			session.open();
		}
	}

	public int maxSessions() {
		return this.quota.max();
	}

	@Override
	public synchronized void reset() {
		List.copyOf(this.sessions.keySet()).forEach(this::remove);
	}

	@Override
	public synchronized void reset(String scope) {
		removeAll((session) -> scope.equals(session.scope()));
	}

	private void makeRoom(List<SessionQuota.Share> shares) {
		if (++this.addedSinceSweep >= SWEEP_EVERY || this.quota.exhausted(shares).isPresent()) {
			sweep();
		}
		for (Optional<SessionQuota.Share> full = this.quota.exhausted(shares); full
			.isPresent(); full = this.quota.exhausted(shares)) {
			SessionQuota.Share share = full.get();
			if (!removeLongestIdle((entry) -> entry.shares().contains(share))) {
				throw SessionErrors.tooMany(share);
			}
		}
	}

	/**
	 * Removes the finished session that was unused for the longest time. The caller holds
	 * no lock of a session.
	 * @return whether there was one
	 */
	public synchronized boolean removeLongestIdle() {
		return removeLongestIdle((entry) -> true);
	}

	private boolean removeLongestIdle(Predicate<Entry> selection) {
		Optional<Entry> oldest = this.sessions.values()
			.stream()
			.filter((entry) -> entry.token() != null && entry.session().isFinished() && selection.test(entry))
			.min(Comparator.comparing((entry) -> entry.session().lastUse()));
		oldest.ifPresent((entry) -> remove(entry.session().id()));
		return oldest.isPresent();
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
	private record Entry(long number, OvfSession<?> session, @Nullable Token token, List<SessionQuota.Share> shares,
			long heapSize) {

		SessionSnapshot save() {
			return new SessionSnapshot((this.token != null) ? this.token.value().value().toString() : null,
					this.session.save());
		}

	}

	/**
	 * A token, which is unique for its owner.
	 */
	private record Token(ClientToken value, Object owner) {

	}

}
