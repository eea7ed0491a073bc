/**
 * Tests of the contracts and of the check of calls.
 */
@NullMarked
package io.github.ovfemulator.contract;

import org.jspecify.annotations.NullMarked;
