package io.github.ovfemulator.session;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.session.transfer.PackageTransfer;
import io.github.ovfemulator.simulation.EventQueue;
import io.github.ovfemulator.simulation.Pace;
import io.github.ovfemulator.simulation.PacedPhase;
import io.github.ovfemulator.vapi.operation.BadStateException;
import org.jspecify.annotations.Nullable;

/**
 * The course of a session: its state, when it came to each, and the pace of the phase
 * that its client waits for. The session's lock guards changes.
 *
 * @param <S> the states
 */
public final class PhaseTracker<S extends Enum<S>> {

	private final SessionEnvironment environment;

	private final PackageTransfer intake;

	private final SessionOwner owner;

	private final List<StateChange> history = new CopyOnWriteArrayList<>();

	private volatile S state;

	private volatile @Nullable PacedPhase phase;

	private volatile @Nullable Pace ownPace;

	/** Time ends the phase; guarded by the lock. */
	private EventQueue.@Nullable Event end;

	/**
	 * Begins in the first state, which lasts as the pace says where the server fetches
	 * the package.
	 * @param first the state
	 * @param intake what holds the lock
	 * @param owner the session
	 */
	public PhaseTracker(S first, PackageTransfer intake, SessionOwner owner) {
		this.environment = intake.environment();
		this.intake = intake;
		this.owner = owner;
		this.state = first;
		Instant now = this.environment.clock().instant();
		this.history.add(new StateChange(first.name(), now));
		if (!intake.isPushed()) {
			begin(new PacedPhase(pace(), now));
		}
	}

	/**
	 * Goes on where a session was written down.
	 * @param saved what was written down
	 * @param states the states
	 * @param intake what holds the lock
	 * @param owner the session
	 * @throws BadStateException when there is no such state, or no history
	 */
	public PhaseTracker(PhasesSnapshot saved, Class<S> states, PackageTransfer intake, SessionOwner owner) {
		this.environment = intake.environment();
		this.intake = intake;
		this.owner = owner;
		this.state = saved.state(states);
		BadStateException.require(!saved.history().isEmpty(), "/history",
				"A session has at least one state behind it.");
		for (int i = 0; i < saved.history().size(); i++) {
			PhasesSnapshot.state(saved.history().get(i).state(), states, "/history/" + i + "/state");
		}
		this.history.addAll(saved.history());
		this.ownPace = saved.pace();
		this.phase = (saved.phase() != null) ? PacedPhase.restore(saved.phase()) : null;
	}

	/** Lets time go on for what was written down. Called under the lock. */
	public void open() {
		PacedPhase current = this.phase;
		if (current != null) {
			begin(current);
		}
	}

	/** Writes it down. Called under the lock. */
	public PhasesSnapshot save() {
		PacedPhase current = this.phase;
		return new PhasesSnapshot(this.state.name(), history(), this.ownPace,
				(current != null) ? current.save() : null);
	}

	/** The state now. */
	public S state() {
		return this.state;
	}

	/** When it came to each of its states. */
	public List<StateChange> history() {
		return List.copyOf(this.history);
	}

	/**
	 * Goes on to a state that lasts as long as it takes.
	 * @param next the state
	 * @param at when
	 */
	public void enter(S next, Instant at) {
		if (next != this.state) {
			this.history.add(new StateChange(next.name(), at));
		}
		this.state = next;
		this.phase = null;
		stop();
	}

	/**
	 * Goes on to a state that a client waits for, and that lasts as the pace says.
	 * @param next the state
	 * @param at when
	 */
	public void enterPaced(S next, Instant at) {
		enter(next, at);
		begin(new PacedPhase(pace(), at));
	}

	/**
	 * Whether the pace lets the session go on.
	 * @param now the time
	 * @return whether it lets go
	 */
	public boolean letsGo(Instant now) {
		PacedPhase current = this.phase;
		return current == null || current.isOver(now);
	}

	/** How fast the session goes. */
	public Pace pace() {
		Pace own = this.ownPace;
		return (own != null) ? own : this.environment.pace().pace();
	}

	/**
	 * Changes the pace of this session alone, the phase that it is in included.
	 * @param pace the pace
	 */
	public void changePace(Pace pace) {
		this.ownPace = pace;
		PacedPhase current = this.phase;
		if (current != null) {
			begin(current.at(pace));
		}
		this.owner.advance(this.environment.clock().instant());
	}

	/**
	 * Ends the wait in the current phase.
	 * @return whether there was one
	 */
	public boolean release() {
		Instant now = this.environment.clock().instant();
		PacedPhase current = this.phase;
		if (current == null || current.isOver(now)) {
			return false;
		}
		current.release();
		this.owner.advance(now);
		return true;
	}

	/** A client looks: goes on as far as is due, and counts. Called without the lock. */
	public void look() {
		PacedPhase current = this.phase;
		if (current != null && (current.countsPolls() || current.isDue(this.environment.clock().instant()))) {
			this.intake.guard().run(() -> {
				settle();
				poll();
			});
		}
		this.intake.guard().touch();
	}

	/** Goes on as far as is due. Called under the lock. */
	public void settle() {
		if (this.phase == null) {
			return;
		}
		Instant now = this.environment.clock().instant();
		settle(now);
		if (letsGo(now)) {
			this.owner.advance(now);
		}
	}

	/**
	 * Whether nobody has used the session for too long; one in a timed phase is used by
	 * it. Called without the lock.
	 * @param now the time
	 * @param finished whether a state is one in which the session only waits to be looked
	 * at
	 * @return whether it is to go
	 */
	public boolean isExpired(Instant now, Predicate<S> finished) {
		PacedPhase current = this.phase;
		if (current != null && current.isDue(now)) {
			this.intake.guard().settle(() -> settle(now));
			current = this.phase;
		}
		boolean waiting = current != null && current.due() != null && !current.isDue(now);
		return (!waiting || this.intake.guard().isClosed()) && this.intake.isExpired(now, finished.test(this.state));
	}

	/** Whether the pace alone may keep the session from going on. */
	public boolean isWaiting() {
		return this.intake.guard().read(() -> !letsGo(this.environment.clock().instant()));
	}

	/**
	 * Goes on from a phase that is over, unless a fault rule lets it fail. Called under
	 * the lock.
	 * @param next goes on
	 * @param end ends the session with errors
	 */
	public void leave(Runnable next, Consumer<List<OvfError>> end) {
		List<OvfError> failure = this.environment.faults()
			.failPhase(this.owner.id().value(), this.owner.scope(), this.state.name())
			.stream()
			.map(OvfError.class::cast)
			.toList();
		if (failure.isEmpty()) {
			next.run();
		}
		else {
			end.accept(failure);
		}
	}

	private void poll() {
		PacedPhase current = this.phase;
		if (current != null) {
			current.poll();
		}
	}

	/** Time does not matter any more. Called under the lock. */
	public void stop() {
		if (this.end != null) {
			this.environment.timeline().remove(this.end);
			this.end = null;
		}
	}

	private void begin(PacedPhase begun) {
		stop();
		this.phase = begun;
		Instant due = begun.due();
		if (due != null) {
			this.end = this.environment.timeline().add(due, () -> this.intake.guard().settle(() -> settle(due)));
		}
	}

	/** One phase may follow on another one that was over long ago. */
	private void settle(Instant now) {
		PacedPhase current = this.phase;
		while (current != null && current.isDue(now)) {
			Instant due = current.due();
			if (due == null) {
				return;
			}
			this.intake.guard().touch(due);
			this.owner.advance(due);
			if (this.phase == current) {
				return;
			}
			current = this.phase;
		}
	}

}
