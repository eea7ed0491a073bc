package io.github.ovfemulator.inventory.hardware;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * The card that a network adapter pretends to be.
 */
@CanonicalName("com.vmware.vcenter.vm.hardware.ethernet.emulation_type")
public enum NetworkAdapterType {

	/** Intel 82545EM. */
	E1000,
	/** Intel 82574. */
	E1000E,
	/** AMD Lance PCNet32. */
	PCNET32,
	/** VMware's first own card. */
	VMXNET,
	/** VMware's second own card. */
	VMXNET2,
	/** VMware's third own card. */
	VMXNET3

}
