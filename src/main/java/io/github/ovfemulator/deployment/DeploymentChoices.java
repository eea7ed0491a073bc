package io.github.ovfemulator.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.ovfemulator.ovf.parameters.DatastoreMappingParams;
import io.github.ovfemulator.ovf.parameters.EulaParams;
import io.github.ovfemulator.ovf.parameters.NameAndProductParams;
import io.github.ovfemulator.ovf.parameters.NetworkMappingParams;
import io.github.ovfemulator.ovf.parameters.resolver.DeployablePackage;
import io.github.ovfemulator.ovf.parameters.resolver.DeploymentTarget;
import io.github.ovfemulator.ovf.parameters.resolver.ParameterResolution;
import io.github.ovfemulator.ovf.parameters.resolver.ParameterResolver;
import io.github.ovfemulator.ovf.parameters.resolver.StorageChoice;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Choices for a deployment that a client sends as plain fields. The server chooses a
 * network for each network of the package that the client does not map: the network of
 * the target with the same name, otherwise the first one (a choice).
 *
 * @param name the name, or {@code null} for that of the package
 * @param annotation the annotation, or {@code null} for that of the package
 * @param eulasAccepted whether the client accepts the license agreements
 * @param networks the ids of the target networks by the name of the package's network
 * @param storage the storage of disks without a storage group
 * @param storageGroups the storage of the storage groups, by id
 * @param parameters the parameter structures of other kinds
 */
public record DeploymentChoices(@Nullable String name, @Nullable String annotation, boolean eulasAccepted,
		Map<String, String> networks, StorageChoice storage, Map<String, StorageChoice> storageGroups,
		List<Structure> parameters) {

	/** Copies the collections. */
	public DeploymentChoices {
		networks = Map.copyOf(networks);
		storageGroups = Map.copyOf(storageGroups);
		parameters = List.copyOf(parameters);
	}

	/**
	 * Resolves the choices as parameters of a package.
	 * @param source the package
	 * @param target the deployment target
	 * @return the choices and the issues
	 */
	public ParameterResolution resolve(DeployablePackage source, DeploymentTarget target) {
		List<Structure> all = new ArrayList<>(this.parameters);
		all.add(new NameAndProductParams(this.name, this.annotation, null, null, null, null, null, null, null, null));
		all.add(new EulaParams(null, this.eulasAccepted, null));
		all.add(networkMapping(source, target));
		all.add(storageMapping());
		return ParameterResolver.resolve(all, source, target);
	}

	private NetworkMappingParams networkMapping(DeployablePackage source, DeploymentTarget target) {
		Map<String, @Nullable String> mapped = new LinkedHashMap<>();
		source.descriptor()
			.networks()
			.forEach((network) -> mapped.put(network.name(), defaultNetwork(network.name(), target)));
		mapped.putAll(this.networks);
		return new NetworkMappingParams(mapped.entrySet()
			.stream()
			.map((entry) -> new NetworkMappingParams.SourceNetwork(entry.getKey(), null, entry.getValue()))
			.toList(), null, null);
	}

	private static @Nullable String defaultNetwork(String name, DeploymentTarget target) {
		return target.networks()
			.stream()
			.filter((network) -> network.name().equals(name))
			.findFirst()
			.or(() -> target.networks().stream().findFirst())
			.map(DeploymentTarget.Resource::id)
			.orElse(null);
	}

	private DatastoreMappingParams storageMapping() {
		List<DatastoreMappingParams.DiskGroup> groups = this.storageGroups.entrySet()
			.stream()
			.map((group) -> new DatastoreMappingParams.DiskGroup(group.getKey(), null, null, group.getValue().profile(),
					group.getValue().datastore(), group.getValue().provisioning()))
			.toList();
		return new DatastoreMappingParams(null, null, null, null, this.storage.profile(), this.storage.datastore(),
				this.storage.provisioning(), groups, null);
	}

}
