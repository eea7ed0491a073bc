package io.github.ovfemulator.inventory;

import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Asks for one resource pool.
 *
 * @param resourcePool its id
 */
record GetResourcePoolRequest(@ResourceType("ResourcePool") String resourcePool) implements Structure {

}
