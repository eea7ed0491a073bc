package io.github.ovfemulator.inventory.vm.hardware;

import io.github.ovfemulator.inventory.hardware.Connection;
import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * Whether a removable device is connected. It is while the machine runs, if it connects
 * at start.
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.connection_state")
public enum ConnectionState {

	/** It is connected and works. */
	CONNECTED,
	/** It could not be connected and may be later. */
	RECOVERABLE_ERROR,
	/** It cannot be connected. */
	UNRECOVERABLE_ERROR,
	/** It is not connected. */
	NOT_CONNECTED,
	/** The state is not known. */
	UNKNOWN;

	static ConnectionState of(Connection connection, boolean running) {
		return (running && connection.startConnected()) ? CONNECTED : NOT_CONNECTED;
	}

}
