package io.github.ovfemulator.contentlibrary;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.ovfemulator.session.ClientToken;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.session.SessionStore;
import org.jspecify.annotations.Nullable;

/**
 * The update and download sessions in the store of all sessions.
 */
final class LibrarySessions {

	private final SessionStore sessions;

	LibrarySessions(SessionStore sessions) {
		this.sessions = sessions;
	}

	/**
	 * Adds a session, or returns the session that the same token created before.
	 * @param token the token of the call
	 * @param owner the owner of the token
	 * @param scope the scope of the session, or {@code null}
	 * @param session creates the session
	 * @return the id of the session
	 * @throws io.github.ovfemulator.vapi.type.VapiException
	 * {@code unable_to_allocate_resource} if there are too many sessions, or what
	 * {@code session} throws
	 */
	String add(ClientToken token, Owner owner, @Nullable String scope, Supplier<? extends LibrarySession<?>> session) {
		return this.sessions.addOnce(token, owner, owner.user(), scope, () -> {
			LibrarySession<?> added = session.get();
			added.open();
			return added;
		}).value();
	}

	/**
	 * Requires that an item has no active update session.
	 * @throws io.github.ovfemulator.vapi.type.VapiException {@code resource_busy} if it
	 * has one
	 */
	void requireNotUpdated(LibraryItemId item) {
		all().filter((session) -> session instanceof UpdateSession && session.item().id().equals(item))
			.filter((session) -> !session.isFinished())
			.findFirst()
			.ifPresent((other) -> {
				throw LibraryErrors.busy(item, other.id().value());
			});
	}

	<S extends LibrarySession<?>> S require(String id, Class<S> kind) {
		return this.sessions.find(new SessionId(id), kind).orElseThrow(() -> LibraryErrors.noSession(id));
	}

	/**
	 * Lists the sessions of a caller.
	 * @param owner the kind of session and the caller
	 * @param item the item, or {@code null} for all
	 * @return their ids, the oldest first
	 */
	List<String> list(Owner owner, @Nullable LibraryItemId item) {
		return all()
			.filter((session) -> owner.kind().isInstance(session) && Objects.equals(owner.user(), session.user())
					&& (item == null || session.item().id().equals(item)))
			.map((session) -> session.id().value())
			.toList();
	}

	/** Closes and removes a session. */
	void remove(String id) {
		this.sessions.remove(new SessionId(id), LibrarySession.class);
	}

	/** Closes and removes the sessions of an item that is gone. */
	void closeAll(LibraryItemId item) {
		all().filter((session) -> session.item().id().equals(item)).forEach((session) -> remove(session.id().value()));
	}

	private Stream<LibrarySession<?>> all() {
		return this.sessions.all()
			.stream()
			.filter(LibrarySession.class::isInstance)
			.map((session) -> (LibrarySession<?>) session);
	}

	/**
	 * The owner of client tokens and of lists.
	 *
	 * @param kind the kind of session
	 * @param user the caller, or {@code null}
	 */
	record Owner(Class<? extends LibrarySession<?>> kind, @Nullable String user) {

	}

}
