/**
 * A streaming XML reader for untrusted documents. It reports the position of each
 * element, enforces limits on size, depth and number of elements, rejects document type
 * declarations, and identifies elements by namespace instead of prefix.
 */
@NullMarked
package io.github.ovfemulator.ovf.xml;

import org.jspecify.annotations.NullMarked;
