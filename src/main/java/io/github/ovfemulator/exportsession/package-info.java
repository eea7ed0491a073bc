/**
 * Export sessions ({@code com.vmware.vcenter.ovf.export_session}), which write a machine
 * or vApp as a package, to be downloaded or into a content library.
 */
@NullMarked
package io.github.ovfemulator.exportsession;

import org.jspecify.annotations.NullMarked;
