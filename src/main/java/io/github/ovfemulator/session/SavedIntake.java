package io.github.ovfemulator.session;

import java.util.List;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.session.transfer.PackageSnapshot;

/**
 * What is written down of sessions of every kind that take a package in.
 *
 * @param content the package
 * @param course its state, and how it came to it
 * @param errors what ended it, if it has failed
 */
public record SavedIntake(PackageSnapshot content, PhasesSnapshot course, List<OvfError> errors) {

}
