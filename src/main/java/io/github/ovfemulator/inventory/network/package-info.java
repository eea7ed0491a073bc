/**
 * The vAPI service {@code com.vmware.vcenter.network}: the networks.
 */
@NullMarked
package io.github.ovfemulator.inventory.network;

import org.jspecify.annotations.NullMarked;
