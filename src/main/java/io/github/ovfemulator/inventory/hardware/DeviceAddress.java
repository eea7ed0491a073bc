package io.github.ovfemulator.inventory.hardware;

/**
 * The place of a storage device.
 *
 * @param bus the kind of bus
 * @param busNumber the number of the bus among those of its kind, from 0; for IDE 0 is
 * the primary and 1 the secondary channel
 * @param unit the number of the device on the bus, from 0; for IDE 0 is the master
 */
public record DeviceAddress(BusType bus, int busNumber, int unit) {

}
