package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.inventory.hardware.Connection;
import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * The connection states of a removable device. A device is connected if the machine is
 * powered on and the device is connected at power-on.
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.connection_state")
enum ConnectionState {

	/** Connected. */
	CONNECTED,
	/** Not connected because of a recoverable error. */
	RECOVERABLE_ERROR,
	/** Not connected because of an unrecoverable error. */
	UNRECOVERABLE_ERROR,
	/** Not connected. */
	NOT_CONNECTED,
	/** Unknown. */
	UNKNOWN;

	static ConnectionState of(Connection connection, boolean running) {
		return (running && connection.startConnected()) ? CONNECTED : NOT_CONNECTED;
	}

}
