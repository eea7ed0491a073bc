package io.github.ovfemulator.ovf.descriptor;

import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * A network of the package: {@code Network} in {@code NetworkSection}.
 *
 * @param name the name, including leading and trailing blanks, to which
 * {@code Connection} elements refer
 * @param description the description
 * @param position the position of the element
 */
public record Network(String name, @Nullable Text description, Position position) {

}
