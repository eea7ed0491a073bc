/**
 * The vAPI service {@code com.vmware.vcenter.cluster}: the clusters of hosts.
 */
@NullMarked
package io.github.ovfemulator.inventory.cluster;

import org.jspecify.annotations.NullMarked;
