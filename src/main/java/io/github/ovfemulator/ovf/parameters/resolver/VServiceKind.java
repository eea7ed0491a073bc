package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.ovfemulator.ovf.descriptor.ServiceDependency;
import io.github.ovfemulator.ovf.parameters.VServiceParams;
import io.github.ovfemulator.ovf.parameters.VServiceParams.VServiceDependency;
import io.github.ovfemulator.ovf.parameters.VServiceParams.VServiceProvider;
import io.github.ovfemulator.ovf.parameters.resolver.DeploymentTarget.Resource;
import org.jspecify.annotations.Nullable;

/**
 * The providers of vServices. Each required service needs a provider.
 */
final class VServiceKind implements TargetKind<VServiceParams> {

	@Override
	public Class<VServiceParams> type() {
		return VServiceParams.class;
	}

	@Override
	public void resolve(@Nullable VServiceParams sent, DeploymentTarget target, ParameterContext context) {
		List<ServiceDependency> dependencies = dependencies(context);
		List<String> ids = dependencies.stream().map(ServiceDependency::id).toList();
		Map<String, String> bound = bound(sent);
		bound.keySet()
			.stream()
			.filter((id) -> !ids.contains(id))
			.forEach((id) -> context.reject("VServiceParams.dependencies.id", id, "service.unknown",
					"The package has no service dependency '%s'; it has %s.", id, ParameterContext.names(ids)));
		for (ServiceDependency dependency : dependencies) {
			String name = "VServiceParams.dependencies[" + dependency.id() + "].selected_provider_key";
			String key = bound.get(dependency.id());
			if (key != null && providers(dependency, target).stream().map(Resource::id).noneMatch(key::equals)) {
				context.reject(name, key, "service.unknown_provider",
						"Unknown provider '%s' of the service '%s'; select one of available_providers.", key,
						dependency.id());
			}
			else if (key == null && dependency.required()) {
				context.require(sent, name, null, "service.unbound",
						"The required service '%s' has no provider; select one in VServiceParams.", dependency.id());
			}
		}
	}

	@Override
	public @Nullable VServiceParams describe(@Nullable VServiceParams sent, DeploymentTarget target,
			ParameterContext context) {
		Map<String, String> bound = bound(sent);
		List<VServiceDependency> dependencies = dependencies(context).stream()
			.map((dependency) -> new VServiceDependency(dependency.id(), dependency.type(),
					context.translate(dependency.name()), context.translate(dependency.description()),
					dependency.required(), bound.get(dependency.id()),
					providers(dependency, target).stream().map(VServiceKind::provider).toList()))
			.toList();
		return dependencies.isEmpty() ? null : new VServiceParams(dependencies, tag());
	}

	private static VServiceProvider provider(Resource provider) {
		return new VServiceProvider(provider.id(), provider.name(), null, false, VServiceProvider.BindingStatus.GREEN,
				null);
	}

	/** Returns the keys of the selected providers by the ids of the dependencies. */
	private static Map<String, String> bound(@Nullable VServiceParams sent) {
		Map<String, String> bound = new HashMap<>();
		for (VServiceDependency dependency : ParameterContext.list((sent != null) ? sent.dependencies() : null)) {
			if (dependency.selectedProviderKey() != null) {
				bound.putIfAbsent(String.valueOf(dependency.id()), dependency.selectedProviderKey());
			}
		}
		return bound;
	}

	private static List<Resource> providers(ServiceDependency dependency, DeploymentTarget target) {
		return target.serviceProviders(dependency.type());
	}

	private static List<ServiceDependency> dependencies(ParameterContext context) {
		return context.descriptor()
			.contents()
			.flatMap((each) -> each.sections().serviceDependencies().stream())
			.filter((dependency) -> !dependency.isVcenterExtension())
			.toList();
	}

}
