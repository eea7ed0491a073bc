package io.github.ovfemulator.contentlibrary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.session.ObservedSession;
import io.github.ovfemulator.session.OvfSession;
import io.github.ovfemulator.session.PhaseTracker;
import io.github.ovfemulator.session.SessionEnvironment;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.session.SessionKind;
import io.github.ovfemulator.session.files.OvfErrors;
import io.github.ovfemulator.vapi.operation.BadStateException;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * An update or download session of an item: the operations that both kinds have. Reading
 * it does not reset its idle timeout.
 *
 * @param <S> the states
 */
abstract class LibrarySession<S extends Enum<S>> extends OvfSession<S> implements ObservedSession {

	private static final int COMPLETE = 100;

	private final LibraryItem item;

	private final long contentVersion;

	private final @Nullable String user;

	private final States<S> states;

	private final SessionEnvironment environment;

	private final AtomicInteger transfers = new AtomicInteger();

	private @Nullable LocalizableMessage error;

	private long progress;

	/**
	 * Creates an active session.
	 * @param item the item as it is now
	 * @param scope the scope of the call that created it, or {@code null}
	 * @param user the user that created it, or {@code null}
	 */
	LibrarySession(SessionId id, SessionKind kind, LibraryItem item, @Nullable String scope, @Nullable String user,
			States<S> states, SessionEnvironment environment) {
		super(id, scope, kind, new PhaseTracker<>(states.active(), environment.pace(), environment.clock().instant()),
				environment.clock().instant(), environment);
		this.item = item;
		this.contentVersion = item.content().version();
		this.user = user;
		this.states = states;
		this.environment = environment;
	}

	/**
	 * Restores a session.
	 * @param scope the scope of the call that created it, or {@code null}
	 * @throws BadStateException if the phases of the snapshot are invalid
	 */
	LibrarySession(SessionId id, SessionKind kind, LibraryItem item, @Nullable String scope,
			LibrarySessionSnapshot saved, States<S> states, SessionEnvironment environment) {
		super(id, scope, kind, BadStateException.within("/general/phases",
				() -> new PhaseTracker<>(saved.phases(), states.active().getDeclaringClass(), environment.pace())),
				saved.lastUse(), environment);
		this.item = item;
		this.contentVersion = saved.contentVersion();
		this.user = saved.user();
		this.states = states;
		this.environment = environment;
		this.error = saved.error();
		this.progress = saved.progress();
		BadStateException.require(this.progress >= 0 && this.progress <= COMPLETE, "/general/progress",
				"The progress is 0 to 100.");
	}

	/** The item as it was when the session was created or restored. */
	final LibraryItem item() {
		return this.item;
	}

	/** The content version that the item had when the session was created. */
	final String contentVersion() {
		return String.valueOf(this.contentVersion);
	}

	final @Nullable String user() {
		return this.user;
	}

	/** Whether the session is in its first state. Called under the lock. */
	final boolean isActive() {
		return state() == this.states.active();
	}

	/** Returns the reason of a failure. Called under the lock. */
	final @Nullable LocalizableMessage error() {
		return this.error;
	}

	/** The last progress that the client reported, in percent. Called under the lock. */
	final long progress() {
		return this.progress;
	}

	/** The time at which the session expires without activity. */
	final Instant expiration() {
		return (isTransferring() ? now() : lastUse()).plus(this.environment.lifetimes().idle());
	}

	/** A progress that is smaller than before, or over 100, is ignored. */
	final void keepAlive(@Nullable Long percent) {
		change(() -> {
			requireActive("keep_alive");
			if (percent != null && percent >= this.progress && percent <= COMPLETE) {
				this.progress = percent;
			}
			return null;
		});
	}

	final void cancel() {
		change(() -> {
			requireActive("cancel");
			end(this.states.canceled(), null);
			return null;
		});
	}

	/** Fails the session on behalf of its client. */
	final void abandon(@Nullable String reason) {
		change(() -> {
			requireActive("fail");
			fail(LocalizableMessage.of("emulator.content_library.client_failed", "%s",
					(reason != null) ? reason : "The client failed."));
			return null;
		});
	}

	@Override
	public final void fail(List<OvfError> errors) {
		change(() -> {
			requireActive("a failure");
			end(errors);
			return null;
		});
	}

	@Override
	protected final void end(List<OvfError> reasons) {
		fail(OvfErrors.reason(reasons));
	}

	/** Fails the session. Called under the lock. */
	final void fail(LocalizableMessage reason) {
		end(this.states.failed(), reason);
	}

	/** Ends the session. Called under the lock. */
	final void end(S ended, @Nullable LocalizableMessage reason) {
		this.error = reason;
		phases().enter(ended, now());
		touch();
		markChanged();
		releaseFiles();
	}

	/** Called under the lock. */
	final void requireActive(String operation) {
		if (!isActive()) {
			throw LibraryErrors.notAllowed(operation, state(), (this.error != null) ? this.error.defaultMessage() : "");
		}
	}

	/** Releases the memory of the files of a session that is removed. */
	abstract void forget();

	/** Begins a transfer, during which the session does not expire. Needs no lock. */
	public final void beginTransfer() {
		this.transfers.incrementAndGet();
		touch();
		reportChange();
	}

	/** Ends a transfer. Needs no lock. */
	public final void endTransfer() {
		this.transfers.decrementAndGet();
		touch();
		reportChange();
	}

	/** The files of a session are those of its item, of which it shows no descriptor. */
	@Override
	public final Optional<byte[]> descriptor() {
		return Optional.empty();
	}

	@Override
	protected final boolean isTransferring() {
		return this.transfers.get() > 0;
	}

	@Override
	protected final boolean isFinished() {
		return !isActive();
	}

	@Override
	protected final void closed() {
		if (isActive()) {
			releaseFiles();
		}
		forget();
	}

	@Override
	protected final VapiException notFound() {
		return LibraryErrors.noSession(id().value());
	}

	/** Takes a snapshot of what both kinds have. Called under the lock. */
	final LibrarySessionSnapshot saveGeneral() {
		return new LibrarySessionSnapshot(this.user, this.item.id().value(), this.contentVersion, phases().save(),
				this.error, this.progress, lastUse());
	}

	/**
	 * Stops the transfers of a session that has ended and releases its bytes. Called
	 * under the lock.
	 */
	abstract void releaseFiles();

	/**
	 * The states that both kinds have.
	 *
	 * @param active the state of an active session
	 * @param canceled the state of a canceled session
	 * @param failed the state of a failed session
	 */
	record States<S extends Enum<S>>(S active, S canceled, S failed) {

	}

}
