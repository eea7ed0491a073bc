package io.github.ovfemulator.inventory.domain;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * What a network is made of.
 */
@CanonicalName("com.vmware.vcenter.network.type")
public enum NetworkType {

	/** A port group of a host's own switch. */
	STANDARD_PORTGROUP,
	/** A port group of a switch that spans hosts. */
	DISTRIBUTED_PORTGROUP,
	/** A network that somebody else manages. */
	OPAQUE_NETWORK

}
