/**
 * Recordings of another server: they are read from HTTP archives, freed of secrets, and
 * replayed as scripted sessions and recorded answers.
 */
@NullMarked
package io.github.ovfemulator.recording;

import org.jspecify.annotations.NullMarked;
