/**
 * Compares recordings with this emulator: the requests are sent to a second emulator, and
 * the answers are compared one by one.
 */
@NullMarked
package io.github.ovfemulator.recording.comparison;

import org.jspecify.annotations.NullMarked;
