package io.github.ovfemulator.inventory;

import io.github.ovfemulator.inventory.domain.Datacenter;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * All about a datacenter.
 *
 * @param name its name
 * @param datastoreFolder its folder of datastores
 * @param hostFolder its folder of hosts and clusters
 * @param networkFolder its folder of networks
 * @param vmFolder its folder of virtual machines
 */
@CanonicalName("com.vmware.vcenter.datacenter.info")
record DatacenterInfo(String name, @ResourceType("Folder") String datastoreFolder,
		@ResourceType("Folder") String hostFolder, @ResourceType("Folder") String networkFolder,
		@ResourceType("Folder") String vmFolder) implements Structure {

	static DatacenterInfo of(Datacenter datacenter) {
		return new DatacenterInfo(datacenter.name(), datacenter.datastoreFolder().value(),
				datacenter.hostFolder().value(), datacenter.networkFolder().value(),
				datacenter.virtualMachineFolder().value());
	}

}
