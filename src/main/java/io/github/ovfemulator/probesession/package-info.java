/**
 * Probe sessions ({@code com.vmware.vcenter.ovf.probe_import_session}), which validate a
 * package without deploying it.
 */
@NullMarked
package io.github.ovfemulator.probesession;

import org.jspecify.annotations.NullMarked;
