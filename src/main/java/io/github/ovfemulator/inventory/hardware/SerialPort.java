package io.github.ovfemulator.inventory.hardware;

/**
 * A serial port.
 *
 * @param backing its backing
 * @param yieldOnPoll whether the machine yields the CPU while the guest polls the port
 * @param connection its connection
 */
public record SerialPort(DeviceBacking backing, boolean yieldOnPoll, Connection connection) {

	/** Checks the type of the backing. */
	public SerialPort {
		backing.requireOneOf(DeviceBacking.OF_SERIAL_PORTS, "serial port");
	}

}
