/**
 * The vAPI service {@code com.vmware.vcenter.vm.power}: powering virtual machines on and
 * off.
 */
@NullMarked
package io.github.ovfemulator.inventory.power;

import org.jspecify.annotations.NullMarked;
