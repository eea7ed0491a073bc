/**
 * Tests for the contracts, and for what holds calls against them.
 */
@NullMarked
package io.github.ovfemulator.contract;

import org.jspecify.annotations.NullMarked;
