package io.github.ovfemulator.ovf.descriptor;

import io.github.ovfemulator.ovf.Position;

/**
 * An optional section that is not supported.
 *
 * @param tag the name in the form {@code {namespace}local}
 * @param info its {@code Info} element
 * @param position the position of the element
 */
public record UnknownSection(String tag, Text info, Position position) {

}
