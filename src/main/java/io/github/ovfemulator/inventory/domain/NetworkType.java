package io.github.ovfemulator.inventory.domain;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * The types of networks.
 */
@CanonicalName("com.vmware.vcenter.network.type")
public enum NetworkType {

	/** A port group of a standard switch. */
	STANDARD_PORTGROUP,
	/** A port group of a distributed switch. */
	DISTRIBUTED_PORTGROUP,
	/** A network that is managed outside vSphere. */
	OPAQUE_NETWORK

}
