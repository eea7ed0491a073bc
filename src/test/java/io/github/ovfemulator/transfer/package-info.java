/**
 * Tests of the room of the same name.
 */
@NullMarked
package io.github.ovfemulator.transfer;

import org.jspecify.annotations.NullMarked;
