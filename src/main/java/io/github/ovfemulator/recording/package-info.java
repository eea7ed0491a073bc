/**
 * Recordings of another server: they are read from HTTP archives, freed of secrets,
 * replayed as scripted sessions and recorded answers, and compared with this emulator.
 * The comparison, and the proxy that records, have packages of their own.
 */
@NullMarked
package io.github.ovfemulator.recording;

import org.jspecify.annotations.NullMarked;
