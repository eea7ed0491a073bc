package io.github.ovfemulator.recording;

/**
 * An entry of a recording that was not used.
 *
 * @param entry the number of the entry in the recording, 1 for the first
 * @param reason why, without anything of the entry that may be secret
 */
public record UnusedEntry(int entry, String reason) {

}
