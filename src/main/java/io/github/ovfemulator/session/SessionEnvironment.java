package io.github.ovfemulator.session;

import java.util.List;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.session.transfer.TransferEnvironment;
import io.github.ovfemulator.simulation.EmulatorClock;
import io.github.ovfemulator.simulation.PaceSettings;
import io.github.ovfemulator.vapi.operation.ChangeFeed;
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
	 * Returns the errors that a fault rule demands of a phase that is over.
	 * @param scope the scope of the session, or {@code null}
	 * @param state the state of the session during the phase
	 * @return the errors, empty if the phase succeeds
	 */
	public List<OvfError> failPhase(SessionId id, @Nullable String scope, Enum<?> state) {
		return this.transfers.faults()
			.failPhase(id.value(), scope, state.name())
			.stream()
			.map(OvfError.class::cast)
			.toList();
	}

}
