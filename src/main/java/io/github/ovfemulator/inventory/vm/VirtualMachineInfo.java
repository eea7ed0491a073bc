package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.inventory.domain.PowerState;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.vapi.structure.CanonicalName;
import io.github.ovfemulator.vapi.structure.ReferenceStatus;
import io.github.ovfemulator.vapi.structure.Structure;

/**
 * All about a virtual machine.
 *
 * @param name its name
 * @param powerState its power state
 */
@CanonicalName(value = "com.vmware.vcenter.VM.info", status = ReferenceStatus.DERIVED)
record VirtualMachineInfo(String name, PowerState powerState) implements Structure {

	static VirtualMachineInfo of(VirtualMachine machine) {
		return new VirtualMachineInfo(machine.name(), machine.powerState());
	}

}
