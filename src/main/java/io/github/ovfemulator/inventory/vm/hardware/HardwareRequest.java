package io.github.ovfemulator.inventory.vm.hardware;

import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Names the virtual machine whose hardware is asked for.
 *
 * @param vm its id
 */
record HardwareRequest(@ResourceType("VirtualMachine") String vm) implements Structure {

}
