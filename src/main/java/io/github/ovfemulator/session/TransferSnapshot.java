package io.github.ovfemulator.session;

import java.util.List;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.session.transfer.PackageSnapshot;

/**
 * The part of a snapshot that all sessions with a package have.
 *
 * @param content the package
 * @param phases the state and its history
 * @param errors the errors that the session failed with
 */
public record TransferSnapshot(PackageSnapshot content, PhasesSnapshot phases, List<OvfError> errors) {

}
