/**
 * A typed client of the control plane of an emulator. Results are records; documents are
 * passed as JSON text, so that the caller can use any JSON library. It depends only on
 * the JDK.
 */
@NullMarked
package io.github.ovfemulator.testkit.control;

import org.jspecify.annotations.NullMarked;
