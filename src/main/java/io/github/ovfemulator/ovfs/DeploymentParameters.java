package io.github.ovfemulator.ovfs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.ovfemulator.deployment.DeploymentChoices;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.Property;
import io.github.ovfemulator.ovf.parameters.CertificateParams;
import io.github.ovfemulator.ovf.parameters.CertificateParams.WarningInfo;
import io.github.ovfemulator.ovf.parameters.CertificateParams.WarningType;
import io.github.ovfemulator.ovf.parameters.DeploymentOptionParams;
import io.github.ovfemulator.ovf.parameters.PropertyParams;
import io.github.ovfemulator.ovf.parameters.resolver.StorageChoice;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Converts a specification into the choices of a deployment. License agreements and
 * warnings about the certificate of the package are accepted, since the specification has
 * no parameters for them (a choice).
 */
final class DeploymentParameters {

	private final DeploySpec spec;

	private final OvfDescriptor descriptor;

	DeploymentParameters(DeploySpec spec, OvfDescriptor descriptor) {
		this.spec = spec;
		this.descriptor = descriptor;
	}

	DeploymentChoices choices() {
		Map<String, String> networks = new LinkedHashMap<>();
		unset(this.spec.networkMapping()).forEach((name, mapped) -> networks.put(name, mapped.network()));
		StorageChoice storage = new StorageChoice(this.spec.vmHomeDatastore().datastore(), null,
				(this.spec.diskProvisioning() != null) ? this.spec.diskProvisioning().type() : null);
		return new DeploymentChoices(this.spec.name(), null, true, networks, storage, Map.of(), parameters());
	}

	private List<Structure> parameters() {
		List<Structure> parameters = new ArrayList<>();
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
