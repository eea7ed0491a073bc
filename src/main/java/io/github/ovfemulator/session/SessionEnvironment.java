package io.github.ovfemulator.session;

import java.util.List;
import java.util.function.Consumer;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.session.transfer.TransferEnvironment;
import io.github.ovfemulator.simulation.EmulatorClock;
import io.github.ovfemulator.simulation.PaceSettings;
import io.github.ovfemulator.vapi.operation.ChangeFeed;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The collaborators that all sessions share.
 *
 * @param clock the emulator's clock
 * @param lifetimes how long sessions are kept
 * @param pace the pace of sessions without a pace of their own
 * @param transfers the collaborators of their transfers, with the injected faults
 * @param changes is notified of each session that is created, changed or removed
 */
public record SessionEnvironment(EmulatorClock clock, SessionProperties lifetimes, PaceSettings pace,
		TransferEnvironment transfers, ChangeFeed changes) {

	/** Returns the same environment with other lifetimes. */
	public SessionEnvironment with(SessionProperties other) {
		return new SessionEnvironment(this.clock, other, this.pace, this.transfers, this.changes);
	}

	/**
	 * Leaves a phase that is over, unless a fault rule demands that it fails.
	 * @param scope the scope of the session, or {@code null}
	 * @param state the state of the session during the phase
	 * @param next leaves the phase
	 * @param failure fails the session with the errors of the rule
	 */
	void leavePhase(SessionId id, @Nullable String scope, Enum<?> state, Runnable next,
			Consumer<List<OvfError>> failure) {
		List<Structure> errors = this.transfers.faults().failPhase(id.value(), scope, state.name());
		if (errors.isEmpty()) {
			next.run();
		}
		else {
			failure.accept(errors.stream().map(OvfError.class::cast).toList());
		}
	}

}
