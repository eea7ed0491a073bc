/**
 * The virtual machine that the items of a {@code VirtualHardwareSection} describe: the
 * number of processors, the memory, the bus of each controller and the unit number of
 * each drive.
 */
@NullMarked
package io.github.ovfemulator.ovf.hardware;

import org.jspecify.annotations.NullMarked;
