/**
 * The vAPI service {@code com.vmware.vcenter.datacenter}: the datacenters.
 */
@NullMarked
package io.github.ovfemulator.inventory.datacenter;

import org.jspecify.annotations.NullMarked;
