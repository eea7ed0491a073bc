/**
 * The control plane under {@code /__admin}: how a test steers the emulator. It works
 * through the services of the other rooms, and none of them knows it.
 */
@NullMarked
package io.github.ovfemulator.admin;

import org.jspecify.annotations.NullMarked;
