package io.github.ovfemulator.simulation.faults;

import java.util.List;

import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.web.TransferredFile;
import org.jspecify.annotations.Nullable;

/**
 * Selects the transfers and phases to disturb.
 */
@FunctionalInterface
public interface TransferFaults {

	/** Disturbs no transfer. */
	TransferFaults NONE = (subject) -> null;

	/**
	 * Returns the disturbance of a transfer.
	 * @param subject the transferred file
	 * @return the disturbance, {@code null} for none
	 */
	@Nullable TransferFault strike(TransferredFile subject);

	/**
	 * Returns the errors of a phase that is about to end.
	 * @param session the id of the session
	 * @param scope the scope of the session, {@code null} for none
	 * @param state the state of the session during the phase
	 * @return the errors of the session, empty if the phase succeeds
	 */
	default List<Structure> failPhase(String session, @Nullable String scope, String state) {
		return List.of();
	}

}
