/**
 * The vAPI services {@code com.vmware.vcenter.vm.hardware} and its subservices. They are
 * read-only.
 */
@NullMarked
package io.github.ovfemulator.inventory.vm.hardware;

import org.jspecify.annotations.NullMarked;
