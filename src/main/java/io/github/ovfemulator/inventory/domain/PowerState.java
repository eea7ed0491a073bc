package io.github.ovfemulator.inventory.domain;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * The power states of a virtual machine.
 */
@CanonicalName("com.vmware.vcenter.vm.power.state")
public enum PowerState {

	/** Powered off. */
	POWERED_OFF,
	/** Powered on. */
	POWERED_ON,
	/** Suspended. */
	SUSPENDED

}
