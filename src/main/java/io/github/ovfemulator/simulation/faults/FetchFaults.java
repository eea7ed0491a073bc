package io.github.ovfemulator.simulation.faults;

import io.github.ovfemulator.web.TransferredFile;
import org.jspecify.annotations.Nullable;

/**
 * Says which fetches are disturbed.
 */
@FunctionalInterface
public interface FetchFaults {

	/**
	 * Finds what disturbs a fetch that is about to begin. A delay lets its thread wait,
	 * and a session that is to vanish is gone when this returns.
	 * @param subject what is fetched
	 * @param path the path of its URL
	 * @return the disturbance, or {@code null}
	 */
	@Nullable FetchFault strike(TransferredFile subject, String path);

}
