/**
 * The test kit for Java tests. It starts the emulator in a separate process, so that the
 * classes of the server are not on the class path of the test. It depends only on the
 * JDK; {@link io.github.ovfemulator.testkit.OvfEmulatorExtension} also depends on JUnit
 * Jupiter.
 */
@NullMarked
package io.github.ovfemulator.testkit;

import org.jspecify.annotations.NullMarked;
