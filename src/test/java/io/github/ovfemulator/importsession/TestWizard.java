package io.github.ovfemulator.importsession;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.parameters.EulaParams;
import io.github.ovfemulator.ovf.parameters.NameAndProductParams;
import io.github.ovfemulator.ovf.parameters.NetworkMappingParams;
import io.github.ovfemulator.ovf.parameters.NetworkMappingParams.SourceNetwork;
import io.github.ovfemulator.ovf.parameters.PropertyParams;
import io.github.ovfemulator.ovf.parameters.VServiceParams;
import io.github.ovfemulator.ovf.parameters.VServiceParams.VServiceDependency;
import io.github.ovfemulator.ovf.parameters.VcenterExtensionParams;
import io.github.ovfemulator.session.files.OvfValidationResult;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the required parameters and leaves others at their defaults.
 */
final class TestWizard {

	private static final Pattern LEAST = Pattern.compile("\\((-?[0-9.]+?)\\.\\..*");

	private final OvfValidationResult told;

	private TestWizard(OvfValidationResult told) {
		this.told = told;
	}

	/**
	 * Makes the choices.
	 * @param told what can be chosen
	 * @param name the name to give
	 * @return the parameters to send
	 */
	static List<Structure> choose(OvfValidationResult told, String name) {
		TestWizard wizard = new TestWizard(told);
		return Stream
			.concat(Stream.of(new NameAndProductParams(name, null, null, null, null, null, null, null, null, null)),
					told.parameters().stream().map(wizard::choose).filter(Objects::nonNull))
			.map(Structure.class::cast)
			.toList();
	}

	private @Nullable Structure choose(Structure offer) {
		if (offer instanceof EulaParams) {
			return new EulaParams(null, true, null);
		}
		if (offer instanceof VcenterExtensionParams) {
			return new VcenterExtensionParams(null, true, null);
		}
		if (offer instanceof NetworkMappingParams networks) {
			String target = String.valueOf(list(networks.targetNetworks()).get(0).id());
			return new NetworkMappingParams(list(networks.sourceNetworks()).stream()
				.map((network) -> new SourceNetwork(network.name(), null, target))
				.toList(), null, null);
		}
		if (offer instanceof VServiceParams services) {
			return new VServiceParams(list(services.dependencies()).stream()
				.map((each) -> new VServiceDependency(each.id(), null, null, null, null,
						list(each.availableProviders()).get(0).key(), null))
				.toList(), null);
		}
		return (offer instanceof PropertyParams properties) ? choose(properties) : null;
	}

	private PropertyParams choose(PropertyParams offer) {
		List<PropertyParams.Property> chosen = new ArrayList<>();
		for (PropertyParams.Property property : list(offer.properties())) {
			String key = Stream.of(property.classId(), property.id(), property.instanceId())
				.filter((part) -> part != null && !part.isEmpty())
				.reduce((one, other) -> one + "." + other)
				.orElse("");
			if (this.told.warnings()
				.stream()
				.anyMatch((each) -> ("PropertyParams.properties[" + key + "].value").equals(each.name()))) {
				chosen.add(new PropertyParams.Property(property.classId(), property.id(), property.instanceId(), null,
						null, null, null, null, value(String.valueOf(property.type()))));
			}
		}
		return new PropertyParams(chosen, null);
	}

	/** A value of a type as vCenter writes it. */
	private static String value(String type) {
		Matcher least = LEAST.matcher(type.replaceFirst("^[a-zA-Z0-9]+", ""));
		String bound = least.matches() ? least.group(1) : "1";
		if (type.contains("[\"")) {
			return type.substring(type.indexOf('"') + 1, type.indexOf('"', type.indexOf('"') + 1));
		}
		if (type.startsWith("string") || type.startsWith("password")) {
			return "x".repeat(Integer.parseInt(bound));
		}
		return type.startsWith("ip") ? "10.0.0.1" : bound;
	}

	private static <T> List<T> list(@Nullable List<T> list) {
		return (list != null) ? list : List.of();
	}

	/** The parameters of a kind in an answer. */
	static <T> T find(OvfValidationResult result, Class<T> type) {
		return result.parameters().stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
	}

}
