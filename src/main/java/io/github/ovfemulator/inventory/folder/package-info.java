/**
 * The vAPI service {@code com.vmware.vcenter.folder}: the folders.
 */
@NullMarked
package io.github.ovfemulator.inventory.folder;

import org.jspecify.annotations.NullMarked;
