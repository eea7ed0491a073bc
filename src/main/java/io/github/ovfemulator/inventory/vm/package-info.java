/**
 * The vAPI services {@code com.vmware.vcenter.VM}, {@code com.vmware.vcenter.vm.power}
 * and {@code com.vmware.vcenter.vm.hardware} with its subservices, which are read-only,
 * and the OVF environment of virtual machines.
 */
@NullMarked
package io.github.ovfemulator.inventory.vm;

import org.jspecify.annotations.NullMarked;
