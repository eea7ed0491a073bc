package io.github.ovfemulator.contentlibrary;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.github.ovfemulator.session.ClientToken;
import io.github.ovfemulator.vapi.operation.MemoryBudget;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps update and download sessions in memory; one lock guards them. It is bounded in
 * number and by expiry: an expired session is gone for every caller at once, and is
 * closed when it is next looked up or another session is added.
 */
final class LibrarySessions {

	/** The memory of a session without files, in bytes. */
	private static final int SESSION_SIZE = 2000;

	private final Clock clock;

	private final int maxSessions;

	private final MemoryBudget memory;

	private final Map<String, LibrarySession<?>> sessions = new LinkedHashMap<>();

	private final Map<Token, String> tokens = new HashMap<>();

	LibrarySessions(Clock clock, int maxSessions, MemoryBudget memory) {
		this.memory = memory;
		this.clock = clock;
		this.maxSessions = maxSessions;
	}

	/** The memory of all sessions and their files. */
	MemoryBudget memory() {
		return this.memory;
	}

	/**
	 * Adds a session, or returns the one that the same token created before.
	 * @param token the token of the call
	 * @param caller the caller, whose tokens are its own
	 * @param kind the kind of session
	 * @param session creates the session
	 * @return the session
	 * @throws io.github.ovfemulator.vapi.type.VapiException {@code resource_busy} when it
	 * is an update session and its item has another active one
	 */
	synchronized <S extends LibrarySession<?>> S add(ClientToken token, @Nullable String caller, Class<S> kind,
			Supplier<S> session) {
		sweep();
		Token key = new Token(token, caller, kind);
		String known = this.tokens.get(key);
		if (known != null) {
			return require(known, kind);
		}
		if (this.sessions.size() >= this.maxSessions) {
			throw LibraryErrors.tooMany(this.maxSessions);
		}
		S added = session.get();
		try {
			requireRoom(added);
		}
		catch (VapiException ex) {
			added.close();
			throw ex;
		}
		this.sessions.put(added.id(), added);
		this.tokens.put(key, added.id());
		return added;
	}

	private void requireRoom(LibrarySession<?> added) {
		if (added instanceof UpdateSession) {
			activeUpdate(added.item().id()).ifPresent((other) -> {
				throw LibraryErrors.busy(added.item().id(), other.id());
			});
		}
		this.memory.reserve(SESSION_SIZE);
	}

	private Optional<LibrarySession<?>> activeUpdate(LibraryItemId item) {
		return this.sessions.values()
			.stream()
			.filter((session) -> session instanceof UpdateSession && session.isActive()
					&& session.item().id().equals(item))
			.findFirst();
	}

	synchronized <S extends LibrarySession<?>> S require(String id, Class<S> kind) {
		LibrarySession<?> session = this.sessions.get(id);
		if (session != null && session.isExpired(this.clock.instant())) {
			close(session);
			session = null;
		}
		if (!kind.isInstance(session)) {
			throw LibraryErrors.noSession(id);
		}
		return kind.cast(session);
	}

	/**
	 * Lists the sessions of a caller.
	 * @param caller the caller
	 * @param kind the kind of session
	 * @param item the item, or {@code null} for all
	 * @return their ids, the oldest first
	 */
	synchronized List<String> list(@Nullable String caller, Class<? extends LibrarySession<?>> kind,
			@Nullable LibraryItemId item) {
		sweep();
		return this.sessions.values()
			.stream()
			.filter((session) -> kind.isInstance(session) && Objects.equals(caller, session.user())
					&& (item == null || session.item().id().equals(item)))
			.map(LibrarySession::id)
			.toList();
	}

	/** Closes and forgets a session. */
	synchronized void remove(String id) {
		LibrarySession<?> session = this.sessions.get(id);
		if (session != null) {
			close(session);
		}
	}

	/** Closes and forgets the sessions of an item that is gone. */
	void closeAll(LibraryItemId item) {
		closeAll((session) -> session.item().id().equals(item));
	}

	synchronized void closeAll(Predicate<LibrarySession<?>> which) {
		this.sessions.values().stream().filter(which).toList().forEach(this::close);
	}

	private void close(LibrarySession<?> session) {
		this.sessions.remove(session.id());
		this.tokens.values().remove(session.id());
		session.close();
		session.forget();
		this.memory.release(SESSION_SIZE);
	}

	private void sweep() {
		closeAll((session) -> session.isExpired(this.clock.instant()));
	}

	/** A token of one caller for one kind of session. */
	private record Token(ClientToken token, @Nullable String caller, Class<?> kind) {

	}

}
