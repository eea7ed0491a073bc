/**
 * The manifest of a package: reading its lines and telling which of them is the
 * descriptor's.
 */
@NullMarked
package io.github.ovfemulator.ovf.manifest;

import org.jspecify.annotations.NullMarked;
