/**
 * What a descriptor says, as small immutable records named as OVF names them, with no XML
 * in them; and what of it applies under a deployment option or in a language.
 */
@NullMarked
package io.github.ovfemulator.ovf.descriptor;

import org.jspecify.annotations.NullMarked;
