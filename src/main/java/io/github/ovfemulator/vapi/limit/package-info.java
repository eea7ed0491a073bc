/**
 * What the properties of all rooms that bound something have in common.
 */
@NullMarked
package io.github.ovfemulator.vapi.limit;

import org.jspecify.annotations.NullMarked;
