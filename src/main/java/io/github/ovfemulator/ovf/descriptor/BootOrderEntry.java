package io.github.ovfemulator.ovf.descriptor;

import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * A device that a machine boots from: {@code vmw:BootOrderSection}.
 *
 * @param instanceId the instance id of its hardware item, or {@code null} for all devices
 * of the type
 * @param type its type, {@code disk} say, or {@code null} where it is not said
 * @param position where it stands
 */
public record BootOrderEntry(@Nullable String instanceId, @Nullable String type, Position position) {

}
