package io.github.ovfemulator.simulation.faults;

import io.github.ovfemulator.web.TransferredFile;
import org.jspecify.annotations.Nullable;

/**
 * Selects the downloads by URL to disturb.
 */
@FunctionalInterface
public interface PullFaults {

	/**
	 * Returns the disturbance of a download. Applies a delay on the calling thread, and
	 * removes the session if the rule requires it.
	 * @param subject the file to download
	 * @param path the path of its URL
	 * @return the disturbance, {@code null} for none
	 */
	@Nullable PullFault strike(TransferredFile subject, String path);

}
