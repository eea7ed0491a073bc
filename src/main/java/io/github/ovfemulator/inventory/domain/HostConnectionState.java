package io.github.ovfemulator.inventory.domain;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * Whether vCenter reaches a host.
 */
@CanonicalName("com.vmware.vcenter.host.connection_state")
public enum HostConnectionState {

	/** The host answers. */
	CONNECTED,
	/** Somebody disconnected the host on purpose. */
	DISCONNECTED,
	/** The host does not answer. */
	NOT_RESPONDING

}
