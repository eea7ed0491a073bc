/**
 * The health check of the image, a program of its own beside the emulator.
 */
@NullMarked
package io.github.ovfemulator.web.server;

import org.jspecify.annotations.NullMarked;
