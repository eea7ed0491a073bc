package io.github.ovfemulator.ovf.parameters;

import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The mapping of the networks of a package to networks of the deployment target.
 *
 * @param sourceNetworks the networks of the package, each with its target
 * @param targetNetworks the available networks
 * @param type {@code NetworkMappingParams}
 */
@CanonicalName("com.vmware.vcenter.ovf.network_mapping_params")
public record NetworkMappingParams(@Nullable List<SourceNetwork> sourceNetworks,
		@Nullable List<TargetNetwork> targetNetworks, @Nullable String type) implements OvfParams {

	/**
	 * A network of the package.
	 *
	 * @param name its name in the package
	 * @param description its description
	 * @param target the id of the mapped network
	 */
	@CanonicalName("com.vmware.vcenter.ovf.source_network")
	public record SourceNetwork(@Nullable String name, @Nullable String description,
			@Nullable @ResourceType("Network") String target) implements Structure {

	}

	/**
	 * A network of the deployment target.
	 *
	 * @param id its id
	 * @param accessible whether it can be selected
	 * @param inaccessibleReasons the reasons for which it cannot be selected
	 * @param name its name
	 */
	@CanonicalName("com.vmware.vcenter.ovf.target_network")
	public record TargetNetwork(@Nullable @ResourceType("Network") String id, @Nullable Boolean accessible,
			@Nullable List<InaccessibleReason> inaccessibleReasons, @Nullable String name) implements Structure {

		/** The reasons for which a network cannot be selected. */
		@CanonicalName("com.vmware.vcenter.ovf.target_network.inaccessible_reason")
		public enum InaccessibleReason {

			/** The caller lacks the privilege to assign it. */
			NO_ASSIGN_RIGHT

		}

	}

}
