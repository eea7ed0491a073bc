package io.github.ovfemulator.ovf.parameters;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The base of all parameter structures.
 */
@CanonicalName("com.vmware.vcenter.ovf.ovf_params")
public interface OvfParams extends Structure {

	/**
	 * Returns the simple name of the structure, which identifies it in JSON without
	 * {@code @class}.
	 * @return for example {@code NetworkMappingParams}
	 */
	@Nullable String type();

}
