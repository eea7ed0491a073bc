/**
 * The files of a package besides the descriptor: the manifest with its digests, the
 * certificate with its signature, and the OVA archive, whose members are read as a
 * stream.
 */
@NullMarked
package io.github.ovfemulator.ovf.packaging;

import org.jspecify.annotations.NullMarked;
