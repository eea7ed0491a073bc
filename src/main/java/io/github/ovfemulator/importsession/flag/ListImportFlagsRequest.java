package io.github.ovfemulator.importsession.flag;

import io.github.ovfemulator.vapi.structure.ResourceType;
import io.github.ovfemulator.vapi.structure.Structure;

/**
 * Parameters of {@code list} of import flags.
 *
 * @param rp the resource pool to import into
 */
record ListImportFlagsRequest(@ResourceType("ResourcePool") String rp) implements Structure {

}
