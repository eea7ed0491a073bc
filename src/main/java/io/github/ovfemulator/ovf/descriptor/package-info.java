/**
 * The descriptor as immutable records that are named after the elements of OVF and
 * contain no XML. Also the view of a descriptor under one deployment option and the
 * selection of its localized texts.
 */
@NullMarked
package io.github.ovfemulator.ovf.descriptor;

import org.jspecify.annotations.NullMarked;
