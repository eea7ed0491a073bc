/**
 * The vAPI service {@code com.vmware.vcenter.VM}: the virtual machines that imports made.
 */
@NullMarked
package io.github.ovfemulator.inventory.vm;

import org.jspecify.annotations.NullMarked;
