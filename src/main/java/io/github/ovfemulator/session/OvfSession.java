package io.github.ovfemulator.session;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * A session of any kind: its life cycle, lock, phases and expiry. Changes are made under
 * the lock, and published once, before its outermost holder releases it. Events that are
 * due are applied before any other change.
 *
 * @param <S> the states
 */
public abstract class OvfSession<S extends Enum<S>> {

	private final SessionId id;

	private final @Nullable String scope;

	private final SessionKind kind;

	private final PhaseTracker<S> phases;

	private final SessionEnvironment environment;

	private final ReentrantLock lock = new ReentrantLock();

	/** Whether a change is to be published. */
	private boolean changed;

	private volatile boolean announced;

	private volatile boolean closed;

	private volatile Instant lastUse;

	protected OvfSession(SessionId id, @Nullable String scope, SessionKind kind, PhaseTracker<S> phases,
			Instant lastUse, SessionEnvironment environment) {
		this.id = id;
		this.scope = scope;
		this.kind = kind;
		this.phases = phases;
		this.lastUse = lastUse;
		this.environment = environment;
	}

	public final SessionId id() {
		return this.id;
	}

	public final @Nullable String scope() {
		return this.scope;
	}

	/** Describes the session to the control plane. Does not reset the idle timeout. */
	public SessionDescription describe() {
		return new SessionDescription(this.id.value(), this.kind.name(), this.scope, state().name(), null,
				read(() -> !this.phases.mayProceed(now())), this.phases.pace(), this.phases.history());
	}

	public abstract SessionSnapshot.Content save();

	/** Starts a new session, or continues a restored one. */
	public final void open() {
		run(() -> {
			markChanged();
			opened();
		});
	}

	/** Ends the session and all of its transfers. */
	public final void close() {
		run(() -> {
			this.closed = true;
			afterChange();
			closed();
		});
	}

	/** Returns whether the session is closed or was not used for too long. */
	public boolean isExpired(Instant now) {
		if (this.phases.isDue(now)) {
			run(() -> settle(now));
		}
		// checked again, since a transfer that ends in between is a use of the session
		return this.closed || (isIdle(now) && !this.phases.isTimed(now) && !isTransferring() && isIdle(now));
	}

	private boolean isIdle(Instant now) {
		return now.isAfter(this.lastUse.plus(this.environment.lifetimes().lifetime(isFinished())));
	}

	/** Releases the current phase. Refused if no phase waits. */
	public final void release() {
		steer((known) -> {
			if (!known.release(now())) {
				throw SessionErrors.waitsForNothing(this.id, state());
			}
			return null;
		});
	}

	/** Changes the phases on behalf of the control plane, and continues. */
	public <T extends @Nullable Object> T steer(Function<PhaseTracker<S>, T> change) {
		return change(() -> {
			T result = change.apply(this.phases);
			advance(now());
			return result;
		});
	}

	/** Fails the session on behalf of the control plane. */
	public abstract void fail(List<OvfError> errors);

	/** Changes the session under its lock, unless it is closed or has expired. */
	public final <T extends @Nullable Object> T change(Supplier<T> change) {
		if (!isAlive()) {
			throw notFound();
		}
		return use(() -> {
			markChanged();
			return change.get();
		});
	}

	/** Closes the session if it has expired, and returns whether it is open. */
	protected final boolean isAlive() {
		if (!this.closed && isExpired(now())) {
			close();
		}
		return !this.closed;
	}

	protected final boolean isClosed() {
		return this.closed;
	}

	/** Uses the session without changing it, after everything that is due. */
	protected final <T extends @Nullable Object> T use(Supplier<T> action) {
		return hold(() -> {
			try {
				return action.get();
			}
			finally {
				touch();
			}
		});
	}

	/** Executes an action after everything that is due. */
	private <T extends @Nullable Object> T hold(Supplier<T> action) {
		return read(() -> {
			if (this.closed) {
				throw notFound();
			}
			if (this.phases.isPaced()) {
				Instant now = now();
				settle(now);
				if (this.phases.mayProceed(now)) {
					markChanged();
					advance(now);
				}
			}
			return action.get();
		});
	}

	/** Counts a poll of a client. Does not reset the idle timeout. */
	protected final void countPoll() {
		if (this.phases.needsPoll(now())) {
			hold(() -> {
				this.phases.poll();
				return null;
			});
		}
	}

	/** Reads what the lock guards. Does not reset the idle timeout. */
	protected final <T extends @Nullable Object> T read(Supplier<T> reading) {
		this.lock.lock();
		try {
			return reading.get();
		}
		finally {
			if (this.changed && this.lock.getHoldCount() == 1) {
				this.changed = false;
				afterChange();
				publish();
			}
			this.lock.unlock();
		}
	}

	private void run(Runnable action) {
		read(() -> {
			action.run();
			return null;
		});
	}

	/** Marks a change that is to be published. Called under the lock. */
	protected final void markChanged() {
		this.changed = true;
	}

	private void afterChange() {
		this.phases.schedule(this.environment.clock(), this.closed, (due) -> run(() -> settle(due)));
		reportChange();
	}

	/** Reports this session and its later changes. Called when others can find it. */
	public final void announce() {
		this.announced = true;
		reportChange();
	}

	protected final void reportChange() {
		if (this.announced) {
			this.environment.changes().changed(this.kind.thing(), this.id.value());
		}
	}

	private void settle(Instant now) {
		if (!this.closed) {
			this.phases.settle(now, (due) -> {
				this.lastUse = due.isAfter(this.lastUse) ? due : this.lastUse;
				markChanged();
				advance(due);
			});
		}
	}

	/** Leaves a phase that is over, or fails as a fault rule demands. */
	protected final void leave(Runnable next) {
		this.environment.leavePhase(this.id, this.scope, state(), next, this::end);
	}

	/** Resets the idle timeout. */
	protected final void touch() {
		this.lastUse = now();
	}

	protected final Instant now() {
		return this.environment.clock().instant();
	}

	protected final S state() {
		return this.phases.state();
	}

	protected final PhaseTracker<S> phases() {
		return this.phases;
	}

	protected final SessionKind kind() {
		return this.kind;
	}

	protected final Instant lastUse() {
		return this.lastUse;
	}

	/** Starts or continues transfers. Called under the lock. */
	protected void opened() {
	}

	/** Ends transfers for good. Called under the lock. */
	protected void closed() {
	}

	/** Returns whether a transfer keeps the session from expiring. Takes no lock. */
	protected boolean isTransferring() {
		return false;
	}

	/** Publishes the changes. Called once a change, under the lock. */
	protected void publish() {
	}

	/** Continues as far as possible, as of a time. Called under the lock. */
	protected void advance(Instant now) {
	}

	/** Fails the session. Called under the lock. */
	protected abstract void end(List<OvfError> reasons);

	/** Returns whether the current state is final. */
	protected abstract boolean isFinished();

	/** Creates the error of an unknown session of this kind. */
	protected abstract VapiException notFound();

}
