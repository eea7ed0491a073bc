package io.github.ovfemulator.ovfs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.Property;
import io.github.ovfemulator.ovf.parameters.CertificateParams;
import io.github.ovfemulator.ovf.parameters.CertificateParams.WarningInfo;
import io.github.ovfemulator.ovf.parameters.CertificateParams.WarningType;
import io.github.ovfemulator.ovf.parameters.DatastoreMappingParams;
import io.github.ovfemulator.ovf.parameters.DeploymentOptionParams;
import io.github.ovfemulator.ovf.parameters.EulaParams;
import io.github.ovfemulator.ovf.parameters.NameAndProductParams;
import io.github.ovfemulator.ovf.parameters.NetworkMappingParams;
import io.github.ovfemulator.ovf.parameters.NetworkMappingParams.SourceNetwork;
import io.github.ovfemulator.ovf.parameters.PropertyParams;
import io.github.ovfemulator.ovf.parameters.resolver.DeploymentTarget;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Converts a specification into the parameter structures of a package. License agreements
 * and warnings about the certificate of the package are accepted, since the specification
 * has no parameters for them (a choice).
 */
final class DeploymentParameters {

	private final DeploySpec spec;

	private final OvfDescriptor descriptor;

	private final DeploymentTarget target;

	DeploymentParameters(DeploySpec spec, OvfDescriptor descriptor, DeploymentTarget target) {
		this.spec = spec;
		this.descriptor = descriptor;
		this.target = target;
	}

	List<Structure> list() {
		List<Structure> parameters = new ArrayList<>();
		parameters
			.add(new NameAndProductParams(this.spec.name(), null, null, null, null, null, null, null, null, null));
		parameters.add(new EulaParams(null, true, null));
		parameters.add(new DatastoreMappingParams(null, null, null, null, null, this.spec.vmHomeDatastore().datastore(),
				(this.spec.diskProvisioning() != null) ? this.spec.diskProvisioning().type() : null, null, null));
		parameters.add(new NetworkMappingParams(networks(), null, null));
		parameters.add(new PropertyParams(properties(), null));
		parameters.add(new CertificateParams(null, null, null, null, null,
				Arrays.stream(WarningType.values()).map(DeploymentParameters::ignored).toList(), null));
		if (this.spec.deploymentOption() != null && !this.spec.deploymentOption().isEmpty()) {
			parameters.add(new DeploymentOptionParams(null, this.spec.deploymentOption(), null));
		}
		return parameters;
	}

	private static WarningInfo ignored(WarningType type) {
		return new WarningInfo(type, LocalizableMessage.of("emulator.ovfs.warning", "Ignored"), true);
	}

	private List<SourceNetwork> networks() {
		Map<String, DeploySpec.NetworkInfo> mapping = unset(this.spec.networkMapping());
		List<SourceNetwork> networks = new ArrayList<>();
		Set<String> known = new HashSet<>();
		this.descriptor.networks().forEach((network) -> {
			if (known.add(network.name())) {
				DeploySpec.NetworkInfo mapped = mapping.get(network.name());
				networks.add(new SourceNetwork(network.name(), null,
						(mapped != null) ? mapped.network() : defaultNetwork(network.name())));
			}
		});
		mapping.forEach((name, mapped) -> {
			if (!known.contains(name)) {
				networks.add(new SourceNetwork(name, null, mapped.network()));
			}
		});
		return networks;
	}

	private @Nullable String defaultNetwork(String name) {
		return this.target.networks()
			.stream()
			.filter((network) -> network.name().equals(name))
			.findFirst()
			.or(() -> this.target.networks().stream().findFirst())
			.map(DeploymentTarget.Resource::id)
			.orElse(null);
	}

	private List<PropertyParams.Property> properties() {
		return unset(this.spec.customProperties()).entrySet()
			.stream()
			.map((entry) -> this.descriptor.properties()
				.filter((property) -> property.fullKey().equals(entry.getKey()))
				.findFirst()
				.map((property) -> property(property, entry.getValue()))
				.orElseGet(() -> new PropertyParams.Property(null, entry.getKey(), null, null, null, null, null, null,
						entry.getValue())))
			.toList();
	}

	private static PropertyParams.Property property(Property property, String value) {
		return new PropertyParams.Property(property.classId(), property.key(), property.instanceId(), null, null, null,
				null, null, value);
	}

	private static <T> Map<String, T> unset(@Nullable Map<String, T> map) {
		return (map != null) ? map : Map.of();
	}

}
