package io.github.ovfemulator.inventory.hardware;

/**
 * A serial port.
 *
 * @param backing the other end
 * @param yieldOnPoll whether the machine gives up processor time while the guest polls it
 * @param connection its connection
 */
public record SerialPort(DeviceBacking backing, boolean yieldOnPoll, Connection connection) {

	/** Checks the backing. */
	public SerialPort {
		backing.requireOneOf(DeviceBacking.OF_SERIAL_PORTS, "serial port");
	}

}
