/**
 * The service {@code com.vmware.vcenter.ovf.capability}: the support for OVA archives.
 */
@NullMarked
package io.github.ovfemulator.capability;

import org.jspecify.annotations.NullMarked;
