/**
 * Replays transcripts of whole imports, which are readable text files.
 */
@org.jspecify.annotations.NullMarked
package io.github.ovfemulator.transcript;
