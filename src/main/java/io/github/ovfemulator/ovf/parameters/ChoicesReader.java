package io.github.ovfemulator.ovf.parameters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.ovfemulator.ovf.descriptor.Network;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.parameters.NetworkMappingParams.SourceNetwork;
import io.github.ovfemulator.vapi.std.ErrorType;
import io.github.ovfemulator.vapi.std.LocalizableMessage;
import io.github.ovfemulator.vapi.std.VapiException;
import io.github.ovfemulator.vapi.structure.DynamicStructure;
import io.github.ovfemulator.vapi.structure.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Turns the parameters of an instantiation into {@link Choices}, and finds every fault in
 * them rather than the first.
 */
public final class ChoicesReader {

	private final OvfDescriptor descriptor;

	private final DeploymentTarget target;

	private final List<LocalizableMessage> faults = new ArrayList<>();

	private ChoicesReader(OvfDescriptor descriptor, DeploymentTarget target) {
		this.descriptor = descriptor;
		this.target = target;
	}

	/**
	 * Reads what a client chose.
	 * @param parameters the parameter structures, each kind at most once
	 * @param descriptor the package
	 * @param target where it is deployed to
	 * @return the choices
	 * @throws VapiException {@code invalid_argument} with a message for each fault
	 */
	public static Choices read(List<Structure> parameters, OvfDescriptor descriptor, DeploymentTarget target) {
		return new ChoicesReader(descriptor, target).read(parameters);
	}

	private Choices read(List<Structure> parameters) {
		Map<Class<?>, OvfParams> byKind = byKind(parameters);
		NameAndProductParams nameAndProduct = (NameAndProductParams) byKind.get(NameAndProductParams.class);
		Choices choices = new Choices(name(nameAndProduct),
				(nameAndProduct != null) ? nameAndProduct.annotation() : null,
				networks((NetworkMappingParams) byKind.get(NetworkMappingParams.class)));
		if (!this.faults.isEmpty()) {
			throw VapiException.of(ErrorType.INVALID_ARGUMENT, this.faults, null);
		}
		return choices;
	}

	private Map<Class<?>, OvfParams> byKind(List<Structure> parameters) {
		Map<Class<?>, OvfParams> byKind = new HashMap<>();
		for (Structure structure : parameters) {
			if (structure instanceof DynamicStructure unknown) {
				unknown(unknown);
			}
			else if (byKind.putIfAbsent(structure.getClass(), (OvfParams) structure) != null) {
				fault("emulator.ovf.parameters.duplicate", "The parameter structure %s is given twice; send it once.",
						structure.getClass().getSimpleName());
			}
		}
		return byKind;
	}

	private void unknown(DynamicStructure structure) {
		Object type = structure.fields().get("type");
		if (structure.name() == null && type == null) {
			fault("emulator.ovf.parameters.untyped",
					"A parameter structure says neither by '@class' nor by 'type' what it is.");
		}
		else {
			fault("emulator.ovf.parameters.unknown", "There is no parameter structure '%s' that this server takes.",
					(structure.name() != null) ? structure.name() : Objects.toString(type));
		}
	}

	private String name(@Nullable NameAndProductParams parameters) {
		String chosen = (parameters != null) ? parameters.name() : null;
		String name = (chosen != null) ? chosen : this.descriptor.requireContent().displayName();
		if (name.isBlank()) {
			fault("emulator.ovf.parameters.name.blank", "The name of the machine is not to be blank.");
		}
		else if (this.target.isNameTaken(name)) {
			fault("emulator.ovf.parameters.name.taken",
					"The name '%s' is taken in the folder; choose another in NameAndProductParams.", name);
		}
		return name;
	}

	private Map<String, String> networks(@Nullable NetworkMappingParams parameters) {
		Map<String, String> mapping = new LinkedHashMap<>();
		List<SourceNetwork> mapped = (parameters != null && parameters.sourceNetworks() != null)
				? parameters.sourceNetworks() : List.of();
		Set<String> sources = new HashSet<>(this.descriptor.networks().stream().map(Network::name).toList());
		mapped.forEach((network) -> map(network, sources, mapping));
		sources.stream()
			.filter((source) -> mapped.stream().noneMatch((network) -> source.equals(network.name())))
			.sorted()
			.forEach((source) -> fault("emulator.ovf.parameters.network.unmapped",
					"The network '%s' of the package has no target; map it in NetworkMappingParams.", source));
		return mapping;
	}

	private void map(SourceNetwork network, Set<String> sources, Map<String, String> mapping) {
		String source = network.name();
		String target = network.target();
		if (source == null || !sources.contains(source)) {
			fault("emulator.ovf.parameters.network.unknown_source", "The package has no network '%s'; it has %s.",
					String.valueOf(source), sources);
		}
		else if (target == null) {
			fault("emulator.ovf.parameters.network.unmapped",
					"The network '%s' of the package has no target; map it in NetworkMappingParams.", source);
		}
		else if (!this.target.hasNetwork(target)) {
			fault("emulator.ovf.parameters.network.unknown_target",
					"There is no network '%s' to stand for the package's network '%s'.", target, source);
		}
		else if (mapping.put(source, target) != null) {
			fault("emulator.ovf.parameters.network.duplicate",
					"The network '%s' of the package is mapped twice; map it once.", source);
		}
	}

	private void fault(String id, String pattern, Object... args) {
		this.faults.add(LocalizableMessage.of(id, pattern, args));
	}

}
