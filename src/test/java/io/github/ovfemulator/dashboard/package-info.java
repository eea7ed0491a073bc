/**
 * The page at {@code /}.
 */
@org.jspecify.annotations.NullMarked
package io.github.ovfemulator.dashboard;
