package io.github.ovfemulator.inventory;

import io.github.ovfemulator.inventory.domain.Datacenter;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * A datacenter in a list.
 *
 * @param datacenter its id
 * @param name its name
 */
@CanonicalName("com.vmware.vcenter.datacenter.summary")
record DatacenterSummary(@ResourceType("Datacenter") String datacenter, String name) implements Structure {

	static DatacenterSummary of(Datacenter datacenter) {
		return new DatacenterSummary(datacenter.id().value(), datacenter.name());
	}

}
