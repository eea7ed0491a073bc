package io.github.ovfemulator.ovf.descriptor;

import io.github.ovfemulator.ovf.Position;

/**
 * The settings for the first boot, which installs the software: {@code InstallSection}.
 *
 * @param initialBoot whether the virtual machine boots once to install the software
 * @param initialBootStopDelay the time limit for the boot in seconds; 0 for no limit
 * @param position the position of the element
 */
public record InstallSection(boolean initialBoot, int initialBootStopDelay, Position position) {

}
