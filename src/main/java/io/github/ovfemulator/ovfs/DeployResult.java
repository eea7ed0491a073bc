package io.github.ovfemulator.ovfs;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * The result of a deployment. The name of the structure is derived.
 *
 * @param resultType {@code VirtualMachine} or {@code VirtualApp}
 * @param createdEntity the id of the created object
 */
@CanonicalName("com.vmware.vcenter.ovfs.deploy_result")
record DeployResult(String resultType, @ResourceType("@result_type") String createdEntity) implements Structure {

}
