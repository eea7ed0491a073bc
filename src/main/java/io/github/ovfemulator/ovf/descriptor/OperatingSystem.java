package io.github.ovfemulator.ovf.descriptor;

import org.jspecify.annotations.Nullable;

/**
 * The guest operating system of a machine: {@code OperatingSystemSection}.
 *
 * @param id its number in the CIM list of operating systems
 * @param version its version
 * @param vmwareType its name in VMware's list
 * @param description its name for people
 * @param position where it stands
 */
public record OperatingSystem(int id, @Nullable String version, @Nullable String vmwareType, @Nullable Text description,
		Position position) {

}
