package io.github.ovfemulator.inventory.domain;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * The states of the connection from vCenter to a host.
 */
@CanonicalName("com.vmware.vcenter.host.connection_state")
public enum HostConnectionState {

	/** Connected. */
	CONNECTED,
	/** Disconnected by a user. */
	DISCONNECTED,
	/** The host does not respond to vCenter. */
	NOT_RESPONDING

}
