package io.github.ovfemulator.inventory.domain;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * The power state of a virtual machine.
 */
@CanonicalName("com.vmware.vcenter.vm.power.state")
public enum PowerState {

	/** It is off. */
	POWERED_OFF,
	/** It runs. */
	POWERED_ON,
	/** It sleeps, and goes on where it was. */
	SUSPENDED

}
