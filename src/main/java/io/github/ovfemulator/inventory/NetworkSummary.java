package io.github.ovfemulator.inventory;

import io.github.ovfemulator.inventory.domain.Network;
import io.github.ovfemulator.inventory.domain.NetworkType;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * A network in a list.
 *
 * @param network its id
 * @param name its name
 * @param type what it is made of
 */
@CanonicalName("com.vmware.vcenter.network.summary")
record NetworkSummary(@ResourceType("Network") String network, String name, NetworkType type) implements Structure {

	static NetworkSummary of(Network network) {
		return new NetworkSummary(network.id().value(), network.name(), network.type());
	}

}
