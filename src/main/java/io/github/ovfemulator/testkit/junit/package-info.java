/**
 * The test kit for JUnit, 5.12 and newer. It needs nothing beyond JUnit's API, and nobody
 * but a test of JUnit needs it.
 */
@NullMarked
package io.github.ovfemulator.testkit.junit;

import org.jspecify.annotations.NullMarked;
