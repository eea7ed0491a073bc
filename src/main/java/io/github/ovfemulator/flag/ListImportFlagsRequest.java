package io.github.ovfemulator.flag;

import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Parameters of {@code list} of import flags.
 *
 * @param rp the resource pool to import into
 */
record ListImportFlagsRequest(@ResourceType("ResourcePool") String rp) implements Structure {

}
