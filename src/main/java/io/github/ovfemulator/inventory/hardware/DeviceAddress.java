package io.github.ovfemulator.inventory.hardware;

/**
 * The address of a storage device.
 *
 * @param bus the type of the bus
 * @param busNumber the number of the bus among those of its type, from 0; for IDE, 0 is
 * the primary and 1 the secondary channel
 * @param unit the unit number on the bus, from 0; for IDE, 0 is the master and 1 the
 * slave
 */
public record DeviceAddress(BusType bus, int busNumber, int unit) {

}
