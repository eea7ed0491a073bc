/**
 * The health check of the image, a program of its own beside the emulator.
 */
@NullMarked
package io.github.ovfemulator.server.health;

import org.jspecify.annotations.NullMarked;
