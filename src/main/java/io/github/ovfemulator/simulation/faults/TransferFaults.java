package io.github.ovfemulator.simulation.faults;

import java.util.List;

import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.web.TransferredFile;
import org.jspecify.annotations.Nullable;

/**
 * Says which transfers, and which phases of sessions, are disturbed.
 */
@FunctionalInterface
public interface TransferFaults {

	/** No transfer is. */
	TransferFaults NONE = (subject) -> null;

	/**
	 * Finds what disturbs a transfer that begins.
	 * @param subject what it is about
	 * @return the disturbance, or {@code null}
	 */
	@Nullable TransferFault strike(TransferredFile subject);

	/**
	 * Finds what a phase fails with that would be over now.
	 * @param session the id of its session
	 * @param scope the scope of its session, or {@code null}
	 * @param state the state of the session during the phase
	 * @return the errors that the session ends with; none where the phase succeeds
	 */
	default List<Structure> failPhase(String session, @Nullable String scope, String state) {
		return List.of();
	}

}
