package io.github.ovfemulator.inventory.domain;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * The power states of a host.
 */
@CanonicalName("com.vmware.vcenter.host.power_state")
public enum HostPowerState {

	/** Powered on. */
	POWERED_ON,
	/** Powered off. */
	POWERED_OFF,
	/** In standby mode. */
	STANDBY

}
