/**
 * The vAPI services {@code com.vmware.vcenter.vm.hardware} and below it: the hardware of
 * a virtual machine, as the vendor's structures tell it. Nothing of it can be changed.
 */
@NullMarked
package io.github.ovfemulator.inventory.vm.hardware;

import org.jspecify.annotations.NullMarked;
