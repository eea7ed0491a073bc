/**
 * The flags of imports and exports: what a client may ask for beyond the defaults. An
 * import takes the flags that are listed here and no others.
 */
@NullMarked
package io.github.ovfemulator.flag;

import org.jspecify.annotations.NullMarked;
