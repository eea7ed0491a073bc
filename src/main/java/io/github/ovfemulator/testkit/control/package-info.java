/**
 * Typed calls for the control plane of an emulator. Where a test wants to look at an
 * answer, it is a record with what the answer says; documents go in and come out as JSON
 * text, for the caller's own library. It needs nothing beyond the JDK.
 */
@NullMarked
package io.github.ovfemulator.testkit.control;

import org.jspecify.annotations.NullMarked;
