package io.github.ovfemulator.inventory;

import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Asks for one datacenter.
 *
 * @param datacenter its id
 */
record GetDatacenterRequest(@ResourceType("Datacenter") String datacenter) implements Structure {

}
