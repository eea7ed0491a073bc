package io.github.ovfemulator.libraryitem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.ovfemulator.deployment.DeploymentChoices;
import io.github.ovfemulator.libraryitem.DeploymentResult.DeployableIdentity;
import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystemCollection;
import io.github.ovfemulator.ovf.descriptor.Network;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.StorageGroup;
import io.github.ovfemulator.ovf.parameters.DatastoreMappingParams;
import io.github.ovfemulator.ovf.parameters.EulaParams;
import io.github.ovfemulator.ovf.parameters.NameAndProductParams;
import io.github.ovfemulator.ovf.parameters.NetworkMappingParams;
import io.github.ovfemulator.ovf.parameters.OvfParams;
import io.github.ovfemulator.ovf.parameters.StorageMappingParams;
import io.github.ovfemulator.ovf.parameters.resolver.ParameterIssue;
import io.github.ovfemulator.ovf.parameters.resolver.ParameterResolution;
import io.github.ovfemulator.ovf.parameters.resolver.StorageChoice;
import io.github.ovfemulator.vapi.type.DynamicStructure;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;

/**
 * Reads the choices of a deployment specification for a package, and collects the invalid
 * ones. For one deployment.
 */
final class ChoicesReader {

	private static final String NAME_TAKEN = "emulator.ovf.parameters.name.taken";

	private static final String NAME = "NameAndProductParams.name";

	private static final String EULA = "EulaParams.all_EULA_accepted";

	/** The kinds of parameters that the specification has fields for. */
	private static final Map<Class<?>, String> FIELDS = Map.of(NameAndProductParams.class, "name and annotation",
			EulaParams.class, "accept_all_EULA", NetworkMappingParams.class, "network_mappings",
			DatastoreMappingParams.class, "storage_mappings and default_datastore_id", StorageMappingParams.class,
			"storage_mappings and storage_profile_id");

	private final DeploymentSpec spec;

	private final ConfigSpec config;

	private final OvfDescriptor descriptor;

	private final List<OvfError> errors = new ArrayList<>();

	ChoicesReader(DeploymentSpec spec, ConfigSpec config, OvfDescriptor descriptor) {
		this.spec = spec;
		this.config = config;
		this.descriptor = descriptor;
	}

	DeploymentChoices read() {
		return new DeploymentChoices((this.spec.name() != null) ? this.spec.name() : this.config.name(),
				(this.spec.annotation() != null) ? this.spec.annotation() : this.config.annotation(),
				this.spec.acceptAllEula(), networks(), this.spec.storage(), storageGroups(), parameters());
	}

	/**
	 * Returns the errors of the specification, those of the resolved parameters included.
	 */
	List<OvfError> errors(ParameterResolution resolution) {
		List<OvfError> all = new ArrayList<>(this.errors);
		Stream.concat(resolution.errors().stream(), resolution.missing().stream()).map(this::error).forEach(all::add);
		if (!resolution.descriptorErrors().isEmpty()) {
			all.add(OvfError.validation(resolution.descriptorErrors()));
		}
		return all;
	}

	/** An empty key stands for the only network (a choice, after Terraform). */
	private Map<String, String> networks() {
		List<String> known = this.descriptor.networks().stream().map(Network::name).distinct().toList();
		Map<String, String> networks = new HashMap<>();
		this.spec.networks().forEach((key, network) -> {
			if (key.isEmpty() && known.size() == 1) {
				networks.putIfAbsent(known.get(0), network);
			}
			else if (known.contains(key)) {
				networks.put(key, network);
			}
			else {
				reject(key, network, "network", "The package has no network '%s'; it has %s.", key, known);
			}
		});
		return networks;
	}

	private Map<String, StorageChoice> storageGroups() {
		List<String> known = this.descriptor.storageGroups().stream().map(StorageGroup::id).toList();
		Map<String, StorageChoice> groups = new HashMap<>();
		this.spec.storageGroups().forEach((key, mapping) -> {
			if (known.contains(key)) {
				groups.put(key, mapping.choice());
			}
			else {
				reject(key, mapping.resource(), "storage_group", "The package has no storage group '%s'; it has %s.",
						key, known);
			}
		});
		return groups;
	}

	private List<Structure> parameters() {
		List<Structure> parameters = new ArrayList<>();
		Set<Class<?>> kinds = new HashSet<>();
		for (int i = 0; i < this.spec.parameters().size(); i++) {
			Structure each = this.spec.parameters().get(i);
			String name = "additional_parameters[" + i + "]";
			if (!(each instanceof OvfParams)) {
				String type = (each instanceof DynamicStructure unknown && unknown.name() != null) ? unknown.name()
						: String
							.valueOf((each instanceof DynamicStructure unknown) ? unknown.fields().get("type") : null);
				reject(name, type, "unknown_parameters",
						"Unknown parameter structure '%s'; send structures that filter returns.", type);
			}
			else if (FIELDS.containsKey(each.getClass())) {
				String type = each.getClass().getSimpleName();
				reject(name, type, "field", "The parameter structure '%s' is not for a library item; set %s.", type,
						FIELDS.get(each.getClass()));
			}
			else if (!kinds.add(each.getClass())) {
				String type = each.getClass().getSimpleName();
				reject(name, type, "duplicate", "The parameter structure '%s' is given twice; send it once.", type);
			}
			else {
				parameters.add(each);
			}
		}
		return parameters;
	}

	private void reject(String name, String value, String id, String pattern, Object... args) {
		this.errors
			.add(OvfError.input(name, value, LocalizableMessage.of("emulator.library_item." + id, pattern, args)));
	}

	private OvfError error(ParameterIssue issue) {
		if (issue.message().id().equals(NAME_TAKEN)) {
			String type = (this.descriptor.requireContent() instanceof VirtualSystemCollection)
					? DeployableIdentity.VIRTUAL_APP : DeployableIdentity.VIRTUAL_MACHINE;
			return OvfError.server(VapiException
				.of(ErrorType.ALREADY_EXISTS,
						LocalizableMessage.of("com.vmware.vdcs.util.duplicate_name",
								"The folder has another object with the name of the %s '%s'.", type, issue.value()))
				.error());
		}
		return switch (issue.name()) {
			case NAME -> OvfError.input("name", issue.value(), issue.message());
			case EULA -> OvfError.input("accept_all_EULA", "false", LocalizableMessage.of("emulator.library_item.eula",
					"The license agreements of the package are not accepted; set accept_all_EULA to true."));
			default -> OvfError.input(issue.name(), issue.value(), issue.message());
		};
	}

}
