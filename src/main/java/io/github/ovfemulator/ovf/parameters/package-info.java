/**
 * The vendor's parameter structures, which a client receives and sends to configure the
 * deployment of a package.
 */
@NullMarked
package io.github.ovfemulator.ovf.parameters;

import org.jspecify.annotations.NullMarked;
