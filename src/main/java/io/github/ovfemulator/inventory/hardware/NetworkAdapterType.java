package io.github.ovfemulator.inventory.hardware;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * The emulated network cards.
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.ethernet.emulation_type")
public enum NetworkAdapterType {

	/** Intel 82545EM. */
	E1000,
	/** Intel 82574. */
	E1000E,
	/** AMD Lance PCNet32. */
	PCNET32,
	/** VMware VMXNET. */
	VMXNET,
	/** VMware VMXNET2. */
	VMXNET2,
	/** VMware VMXNET3. */
	VMXNET3

}
