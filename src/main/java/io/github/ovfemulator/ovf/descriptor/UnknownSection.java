package io.github.ovfemulator.ovf.descriptor;

import io.github.ovfemulator.ovf.Position;

/**
 * A section that the reader does not know and that need not be understood.
 *
 * @param tag its name, as {@code {namespace}local}
 * @param info what it says of itself
 * @param position where it stands
 */
public record UnknownSection(String tag, Text info, Position position) {

}
