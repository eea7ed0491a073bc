package io.github.ovfemulator.importsession;

import java.util.List;

import io.github.ovfemulator.deployment.DeployedEntity;
import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.OvfInfo;
import io.github.ovfemulator.ovf.OvfWarning;
import io.github.ovfemulator.session.files.SessionFiles;
import org.jspecify.annotations.Nullable;

/**
 * A session as it is between two changes. Only the byte counters of its files move on.
 *
 * @param state its state
 * @param files its files
 * @param transferMode who moves the files, once that is decided
 * @param errors what stopped the import
 * @param warnings what deserves attention
 * @param information what else is worth knowing
 * @param entity the machine or vApp that came of it
 */
record ImportSessionSnapshot(ImportState state, SessionFiles files, @Nullable FileTransferMode transferMode,
		List<OvfError> errors, List<OvfWarning> warnings, List<OvfInfo> information, @Nullable DeployedEntity entity) {

	/** Copies the lists. */
	ImportSessionSnapshot {
		errors = List.copyOf(errors);
		warnings = List.copyOf(warnings);
		information = List.copyOf(information);
	}

}
