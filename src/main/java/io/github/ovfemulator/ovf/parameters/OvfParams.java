package io.github.ovfemulator.ovf.parameters;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The base of all parameter structures.
 */
@CanonicalName("com.vmware.vcenter.ovf.ovf_params")
public sealed interface OvfParams extends Structure permits CertificateParams, DatastoreMappingParams,
		DeploymentOptionParams, EulaParams, ExtraConfigParams, IpAllocationParams, NameAndProductParams,
		NetworkMappingParams, PropertyParams, ScaleOutParams, SizeParams, StorageMappingParams, UnknownSectionParams,
		VServiceParams, VcenterExtensionParams, VcenterGuestCustomizationParams {

	/**
	 * The simple name of the structure, by which it is known where {@code @class} is
	 * lost.
	 * @return for example {@code NetworkMappingParams}
	 */
	@Nullable String type();

}
