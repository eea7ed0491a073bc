package io.github.ovfemulator.ovf.descriptor;

import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * A group of disks with the same storage policy: {@code vmw:StorageGroupSection}.
 *
 * @param id the id to which virtual systems and disks refer
 * @param name the name
 * @param description the description
 * @param position the position of the element
 */
public record StorageGroup(String id, @Nullable String name, @Nullable Text description, Position position) {

}
