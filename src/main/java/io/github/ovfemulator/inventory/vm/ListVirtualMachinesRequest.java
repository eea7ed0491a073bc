package io.github.ovfemulator.inventory.vm;

import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Asks for virtual machines.
 *
 * @param filter which ones, all when unset
 */
record ListVirtualMachinesRequest(@Nullable VirtualMachineFilter filter) implements Structure {

}
