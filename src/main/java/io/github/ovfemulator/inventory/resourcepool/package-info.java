/**
 * The vAPI service {@code com.vmware.vcenter.resource_pool}: the resource pools of
 * clusters and stand-alone hosts.
 */
@NullMarked
package io.github.ovfemulator.inventory.resourcepool;

import org.jspecify.annotations.NullMarked;
