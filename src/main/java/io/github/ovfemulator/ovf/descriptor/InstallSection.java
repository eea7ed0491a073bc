package io.github.ovfemulator.ovf.descriptor;

import io.github.ovfemulator.ovf.Position;

/**
 * That a machine has to boot once to install its software.
 *
 * @param initialBoot whether it does
 * @param initialBootStopDelay how long it may take, in seconds; 0 for as long as it needs
 * @param position where it stands
 */
public record InstallSection(boolean initialBoot, int initialBootStopDelay, Position position) {

}
