package io.github.ovfemulator.contentlibrary;

import java.time.Instant;

import io.github.ovfemulator.vapi.type.LocalizableMessage;
import org.jspecify.annotations.Nullable;

/**
 * An update or download session of an item: its identity, its state, and the operations
 * that both kinds have. Its monitor guards it.
 *
 * @param <S> the states
 */
abstract class LibrarySession<S extends Enum<S>> {

	private static final int COMPLETE = 100;

	private final String id;

	private final LibraryItem item;

	private final @Nullable String scope;

	private final @Nullable String user;

	private final S active;

	private final S canceled;

	private final S failed;

	private S state;

	private @Nullable LocalizableMessage error;

	private long progress;

	/**
	 * Creates an active session.
	 * @param scope the scope of the call that created it, or {@code null}
	 * @param user the user that created it, or {@code null}
	 * @param active the state of an active session
	 * @param canceled the state of a canceled session
	 * @param failed the state of a failed session
	 */
	LibrarySession(String id, LibraryItem item, @Nullable String scope, @Nullable String user, S active, S canceled,
			S failed) {
		this.id = id;
		this.item = item;
		this.scope = scope;
		this.user = user;
		this.active = active;
		this.canceled = canceled;
		this.failed = failed;
		this.state = active;
	}

	final String id() {
		return this.id;
	}

	/** The item as it was when the session was created. */
	final LibraryItem item() {
		return this.item;
	}

	final @Nullable String scope() {
		return this.scope;
	}

	final @Nullable String user() {
		return this.user;
	}

	final synchronized boolean isActive() {
		return this.state == this.active;
	}

	final synchronized S state() {
		return this.state;
	}

	final synchronized @Nullable LocalizableMessage error() {
		return this.error;
	}

	/** The last progress that the client reported, in percent. */
	final synchronized long progress() {
		return this.progress;
	}

	/** A progress that is smaller than before, or over 100, is ignored. */
	final synchronized void keepAlive(@Nullable Long percent) {
		requireActive("keep_alive");
		touch();
		if (percent != null && percent >= this.progress && percent <= COMPLETE) {
			this.progress = percent;
		}
	}

	final synchronized void cancel() {
		requireActive("cancel");
		end(this.canceled, null);
	}

	final synchronized void fail(@Nullable String reason) {
		requireActive("fail");
		end(this.failed, LocalizableMessage.of("emulator.content_library.client_failed", "%s",
				(reason != null) ? reason : "The client failed."));
	}

	/** Cancels the session if it is active. */
	final synchronized void close() {
		if (isActive()) {
			end(this.canceled, null);
		}
	}

	/** Ends the session. Called under the lock. */
	final void end(S ended, @Nullable LocalizableMessage reason) {
		this.state = ended;
		this.error = reason;
		touch();
		release();
	}

	final void requireActive(String operation) {
		if (!isActive()) {
			LocalizableMessage reason = error();
			throw LibraryErrors.notAllowed(operation, state(), (reason != null) ? reason.defaultMessage() : "");
		}
	}

	/** Releases the memory of the files of a session that is removed. */
	abstract void forget();

	/** Whether the session has been idle for too long. */
	abstract boolean isExpired(Instant now);

	/** Resets the idle time. */
	abstract void touch();

	/** Stops the transfers of a session that has ended and releases its bytes. */
	abstract void release();

}
