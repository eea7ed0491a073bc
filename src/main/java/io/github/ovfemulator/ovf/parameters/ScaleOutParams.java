package io.github.ovfemulator.ovf.parameters;

import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The number of instances of the members of a vApp.
 *
 * @param groups the members that can have several instances
 * @param type {@code ScaleOutParams}
 */
@CanonicalName("com.vmware.vcenter.ovf.scale_out_params")
public record ScaleOutParams(@Nullable List<ScaleOutGroup> groups, @Nullable String type) implements OvfParams {

	/**
	 * A member that can have several instances.
	 *
	 * @param id its id
	 * @param description its description
	 * @param instanceCount the number of instances
	 * @param minimumInstanceCount the minimum number of instances
	 * @param maximumInstanceCount the maximum number of instances; unset for no maximum
	 */
	@CanonicalName("com.vmware.vcenter.ovf.scale_out_group")
	public record ScaleOutGroup(@Nullable String id, @Nullable String description, @Nullable Long instanceCount,
			@Nullable Long minimumInstanceCount, @Nullable Long maximumInstanceCount) implements Structure {

	}

}
