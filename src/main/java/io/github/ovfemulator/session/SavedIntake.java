package io.github.ovfemulator.session;

import java.util.List;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.session.transfer.PackageSnapshot;
import io.github.ovfemulator.session.transfer.RestoredPackage;

/**
 * What is written down of sessions of every kind that take a package in.
 *
 * @param content the package
 * @param course its state, and how it came to it
 * @param errors what ended it, if it has failed
 */
public record SavedIntake(PackageSnapshot content, PhasesSnapshot course, List<OvfError> errors) {

	/**
	 * Reads the package.
	 * @param active whether the session still takes files
	 * @param environment what all sessions share
	 * @return the package
	 * @throws io.github.ovfemulator.vapi.operation.BadStateException when it has a fault
	 */
	public RestoredPackage read(boolean active, SessionEnvironment environment) {
		return RestoredPackage.read(this.content, active, environment);
	}

}
