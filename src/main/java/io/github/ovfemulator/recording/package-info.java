/**
 * Recordings of another server: they are read from HTTP archives, freed of secrets,
 * replayed as scripted sessions and recorded answers, and compared with this emulator.
 */
@NullMarked
package io.github.ovfemulator.recording;

import org.jspecify.annotations.NullMarked;
