/**
 * Deploys the OVF packages of content libraries, and captures machines as packages: the
 * service {@code com.vmware.vcenter.ovf.library_item}. It reads, validates and builds a
 * package as an import session does.
 */
@NullMarked
package io.github.ovfemulator.libraryitem;

import org.jspecify.annotations.NullMarked;
