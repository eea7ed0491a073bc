/**
 * Tests of the uploads.
 */
@NullMarked
package io.github.ovfemulator.transfer;

import org.jspecify.annotations.NullMarked;
