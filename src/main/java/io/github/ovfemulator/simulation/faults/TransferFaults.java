package io.github.ovfemulator.simulation.faults;

import io.github.ovfemulator.vapi.exchange.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Says which transfers are disturbed.
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
	@Nullable TransferFault strike(Subject subject);

}
