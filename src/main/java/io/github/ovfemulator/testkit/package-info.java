/**
 * A client for Java tests: it starts the emulator in a process of its own, so that
 * nothing of the server comes onto the class path of a test. It needs nothing beyond the
 * JDK.
 */
@NullMarked
package io.github.ovfemulator.testkit;

import org.jspecify.annotations.NullMarked;
