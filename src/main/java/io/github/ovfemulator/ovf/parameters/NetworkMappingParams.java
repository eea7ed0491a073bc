package io.github.ovfemulator.ovf.parameters;

import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Which network of the target stands for which network of the package.
 *
 * @param sourceNetworks the package's networks; on input, each with its target
 * @param targetNetworks the networks that can be chosen
 * @param type {@code NetworkMappingParams}
 */
@CanonicalName("com.vmware.vcenter.ovf.network_mapping_params")
public record NetworkMappingParams(@Nullable List<SourceNetwork> sourceNetworks,
		@Nullable List<TargetNetwork> targetNetworks, @Nullable String type) implements OvfParams {

	/**
	 * A network of the package.
	 *
	 * @param name its name in the package
	 * @param description what the package says of it
	 * @param target the network that stands for it
	 */
	@CanonicalName("com.vmware.vcenter.ovf.source_network")
	public record SourceNetwork(@Nullable String name, @Nullable String description,
			@Nullable @ResourceType("Network") String target) implements Structure {

	}

	/**
	 * A network of the target.
	 *
	 * @param id its id
	 * @param accessible whether it can be chosen
	 * @param inaccessibleReasons why it cannot
	 * @param name its name
	 */
	@CanonicalName("com.vmware.vcenter.ovf.target_network")
	public record TargetNetwork(@Nullable @ResourceType("Network") String id, @Nullable Boolean accessible,
			@Nullable List<InaccessibleReason> inaccessibleReasons, @Nullable String name) implements Structure {

		/**
		 * Why a network cannot be chosen.
		 */
		@CanonicalName("com.vmware.vcenter.ovf.target_network.inaccessible_reason")
		public enum InaccessibleReason {

			/** The caller may not assign it. */
			NO_ASSIGN_RIGHT

		}

	}

}
