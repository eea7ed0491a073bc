/**
 * The import session: its state machine, what a client asks of it, and the store that
 * keeps it. {@link io.github.ovfemulator.importsession.ImportSessionController} is the
 * door, {@code ImportSession} the heart. A probe session, {@code ProbeSession}, is the
 * same without a target; {@code PackageIntake} takes the package in for both.
 */
@NullMarked
package io.github.ovfemulator.importsession;

import org.jspecify.annotations.NullMarked;
