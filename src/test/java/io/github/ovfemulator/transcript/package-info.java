/**
 * Transcripts of whole imports, as files that a person can read and a test replays.
 */
@org.jspecify.annotations.NullMarked
package io.github.ovfemulator.transcript;
