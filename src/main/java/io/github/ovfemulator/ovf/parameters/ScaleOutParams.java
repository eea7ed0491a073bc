package io.github.ovfemulator.ovf.parameters;

import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * How often the members of a vApp are deployed.
 *
 * @param groups the members that can be deployed several times
 * @param type {@code ScaleOutParams}
 */
@CanonicalName("com.vmware.vcenter.ovf.scale_out_params")
public record ScaleOutParams(@Nullable List<ScaleOutGroup> groups, @Nullable String type) implements OvfParams {

	/**
	 * A member that can be deployed several times.
	 *
	 * @param id its id
	 * @param description what it is
	 * @param instanceCount how often it is deployed
	 * @param minimumInstanceCount the fewest copies
	 * @param maximumInstanceCount the most copies; unset for any number
	 */
	@CanonicalName("com.vmware.vcenter.ovf.scale_out_group")
	public record ScaleOutGroup(@Nullable String id, @Nullable String description, @Nullable Long instanceCount,
			@Nullable Long minimumInstanceCount, @Nullable Long maximumInstanceCount) implements Structure {

	}

}
