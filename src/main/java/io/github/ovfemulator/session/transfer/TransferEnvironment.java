package io.github.ovfemulator.session.transfer;

import io.github.ovfemulator.session.files.PackageLimits;
import io.github.ovfemulator.session.files.PackageReaders;
import io.github.ovfemulator.session.files.PullEnvironment;
import io.github.ovfemulator.simulation.faults.FaultInjector;
import io.github.ovfemulator.transfer.UploadTargets;

/**
 * The collaborators that the transfers of all sessions share.
 *
 * @param readers the readers of package files
 * @param limits the size limits of files whose content is kept
 * @param uploads the registry of upload URLs
 * @param pulling the origins and threads of pulls
 * @param faults the faults injected into transfers
 */
public record TransferEnvironment(PackageReaders readers, PackageLimits limits, UploadTargets uploads,
		PullEnvironment pulling, FaultInjector faults) {

	/**
	 * Returns the same environment with other origins of pulls.
	 */
	public TransferEnvironment with(PullEnvironment other) {
		return new TransferEnvironment(this.readers, this.limits, this.uploads, other, this.faults);
	}

}
