package io.github.ovfemulator.capability;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * The support of a vCenter for OVA archives.
 *
 * @param importOva whether it imports them
 * @param exportOva whether it exports them
 */
@CanonicalName("com.vmware.vcenter.ovf.capability.capability_info")
public record CapabilityInfo(boolean importOva, boolean exportOva) implements Structure {

}
