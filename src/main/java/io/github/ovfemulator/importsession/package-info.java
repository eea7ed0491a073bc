/**
 * Import sessions ({@code com.vmware.vcenter.ovf.import_session}): their states and
 * operations, scripted sessions, {@code preview} and {@code probe}, and packages from the
 * content library.
 */
@NullMarked
package io.github.ovfemulator.importsession;

import org.jspecify.annotations.NullMarked;
