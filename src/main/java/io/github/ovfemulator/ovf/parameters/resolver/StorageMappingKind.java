package io.github.ovfemulator.ovf.parameters.resolver;

import io.github.ovfemulator.ovf.parameters.StorageMappingParams;
import org.jspecify.annotations.Nullable;

/**
 * The storage of a virtual datacenter. Sessions deploy to resource pools, so it is never
 * described, and sending it is an error.
 */
final class StorageMappingKind implements TargetKind<StorageMappingParams> {

	@Override
	public Class<StorageMappingParams> type() {
		return StorageMappingParams.class;
	}

	@Override
	public void resolve(@Nullable StorageMappingParams sent, DeploymentTarget target, ParameterContext context) {
		if (sent != null) {
			context.reject("StorageMappingParams", tag(), "storage.target",
					"StorageMappingParams is for virtual datacenters; send DatastoreMappingParams for a resource pool.");
		}
	}

	@Override
	public @Nullable StorageMappingParams describe(@Nullable StorageMappingParams sent, DeploymentTarget target,
			ParameterContext context) {
		return null;
	}

}
