package io.github.ovfemulator.ovf.descriptor;

import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * A network that the package's machines are to be connected to: {@code Network} in
 * {@code NetworkSection}.
 *
 * @param name its name with all its blanks, by which connections point to it
 * @param description what it is for
 * @param position where it stands
 */
public record Network(String name, @Nullable Text description, Position position) {

}
