package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.List;
import java.util.Map;

import io.github.ovfemulator.ovf.descriptor.Network;
import io.github.ovfemulator.ovf.parameters.NetworkMappingParams;
import io.github.ovfemulator.ovf.parameters.NetworkMappingParams.SourceNetwork;
import io.github.ovfemulator.ovf.parameters.NetworkMappingParams.TargetNetwork;
import io.github.ovfemulator.ovf.parameters.resolver.DeploymentTarget.Resource;
import org.jspecify.annotations.Nullable;

/**
 * The mapping of networks. Each network of the package requires a target.
 */
final class NetworkMappingKind implements TargetKind<NetworkMappingParams> {

	@Override
	public Class<NetworkMappingParams> type() {
		return NetworkMappingParams.class;
	}

	@Override
	public void resolve(@Nullable NetworkMappingParams sent, DeploymentTarget target, ParameterContext context) {
		List<SourceNetwork> mapped = ParameterContext.list((sent != null) ? sent.sourceNetworks() : null);
		List<String> sources = sources(context);
		mapped.forEach((network) -> map(network, sources, target, context));
		for (String source : sources) {
			if (mapped.stream().noneMatch((network) -> source.equals(network.name()))) {
				requireTarget(sent, source, context);
			}
		}
	}

	@Override
	public @Nullable NetworkMappingParams describe(@Nullable NetworkMappingParams sent, DeploymentTarget target,
			ParameterContext context) {
		List<Network> networks = context.descriptor().networks();
		if (networks.isEmpty()) {
			return null;
		}
		Map<String, String> mapping = context.choices().networks;
		return new NetworkMappingParams(
				networks.stream()
					.map((network) -> new SourceNetwork(network.name(), context.translate(network.description()),
							mapping.get(network.name())))
					.toList(),
				target.networks()
					.stream()
					.map((network) -> new TargetNetwork(network.id(), true, List.of(), network.name()))
					.toList(),
				tag());
	}

	private static void map(SourceNetwork network, List<String> sources, DeploymentTarget target,
			ParameterContext context) {
		String source = network.name();
		String chosen = network.target();
		if (source == null || !sources.contains(source)) {
			context.reject("NetworkMappingParams.source_networks.name", source, "network.unknown_source",
					"The package has no network '%s'; it has %s.", String.valueOf(source),
					ParameterContext.names(sources));
		}
		else if (chosen == null) {
			requireTarget(network, source, context);
		}
		else if (target.networks().stream().map(Resource::id).noneMatch(chosen::equals)) {
			context.reject(name(source), chosen, "network.unknown_target",
					"Unknown network '%s' as the target of the network '%s' of the package; send an id of target_networks.",
					chosen, source);
		}
		else if (context.choices().networks.put(source, chosen) != null) {
			context.reject(name(source), chosen, "network.duplicate",
					"The network '%s' of the package is mapped twice; map it once.", source);
		}
	}

	private static void requireTarget(@Nullable Object sent, String source, ParameterContext context) {
		context.require(sent, name(source), null, "network.unmapped",
				"The network '%s' of the package has no target; map it in NetworkMappingParams.", source);
	}

	private static String name(String source) {
		return "NetworkMappingParams.source_networks[" + source + "].target";
	}

	private static List<String> sources(ParameterContext context) {
		return context.descriptor().networks().stream().map(Network::name).distinct().toList();
	}

}
