package io.github.ovfemulator.capability;

import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * Parameters of {@code get}.
 *
 * @param serverGuid the GUID of the vCenter
 */
record GetCapabilityRequest(@ResourceType("com.vmware.vcenter.VCenter") String serverGuid) implements Structure {

}
