package io.github.ovfemulator.ovf.descriptor;

import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * A boot device of a virtual machine: {@code vmw:BootOrderSection}.
 *
 * @param instanceId the instance id of its hardware item, or {@code null} for all devices
 * of the type
 * @param type its type, for example {@code disk}, or {@code null} if unspecified
 * @param position the position of the element
 */
public record BootOrderEntry(@Nullable String instanceId, @Nullable String type, Position position) {

}
