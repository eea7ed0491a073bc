/**
 * Tests for the test kit.
 */
@NullMarked
package io.github.ovfemulator.testkit;

import org.jspecify.annotations.NullMarked;
