/**
 * The vAPI services {@code com.vmware.vcenter.VM} and {@code
 * com.vmware.vcenter.vm.power}, and the OVF environment of virtual machines.
 */
@NullMarked
package io.github.ovfemulator.inventory.vm;

import org.jspecify.annotations.NullMarked;
