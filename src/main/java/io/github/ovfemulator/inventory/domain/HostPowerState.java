package io.github.ovfemulator.inventory.domain;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * The power state of a host.
 */
@CanonicalName("com.vmware.vcenter.host.power_state")
public enum HostPowerState {

	/** It runs. */
	POWERED_ON,
	/** It is off. */
	POWERED_OFF,
	/** It sleeps until it is needed. */
	STANDBY

}
