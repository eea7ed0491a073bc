package io.github.ovfemulator.ovf.descriptor;

import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * Disks that belong on the same kind of storage: {@code vmw:StorageGroupSection}.
 *
 * @param id the id by which machines and disks point to it
 * @param name its name
 * @param description what it is for
 * @param position where it stands
 */
public record StorageGroup(String id, @Nullable String name, @Nullable Text description, Position position) {

}
