package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * What a virtual machine can be told by.
 *
 * @param name its name
 * @param biosUuid its SMBIOS UUID, which its guest sees
 * @param instanceUuid its UUID in the vCenter
 */
@CanonicalName("com.vmware.vcenter.vm.identity.info")
record IdentityInfo(String name, String biosUuid, String instanceUuid) implements Structure {

	static IdentityInfo of(VirtualMachine machine) {
		return new IdentityInfo(machine.name(), machine.biosUuid().toString(), machine.instanceUuid().toString());
	}

}
