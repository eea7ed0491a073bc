/**
 * The vAPI service {@code com.vmware.vcenter.datastore}: the datastores.
 */
@NullMarked
package io.github.ovfemulator.inventory.datastore;

import org.jspecify.annotations.NullMarked;
