/**
 * The vAPI service {@code com.vmware.vcenter.host}: the hosts.
 */
@NullMarked
package io.github.ovfemulator.inventory.host;

import org.jspecify.annotations.NullMarked;
