/**
 * Tests for the control plane client of the test kit.
 */
@NullMarked
package io.github.ovfemulator.testkit.control;

import org.jspecify.annotations.NullMarked;
