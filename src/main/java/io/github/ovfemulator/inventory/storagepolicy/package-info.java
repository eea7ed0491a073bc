/**
 * The vAPI service {@code com.vmware.vcenter.storage.policies}: the storage policies.
 */
@NullMarked
package io.github.ovfemulator.inventory.storagepolicy;

import org.jspecify.annotations.NullMarked;
