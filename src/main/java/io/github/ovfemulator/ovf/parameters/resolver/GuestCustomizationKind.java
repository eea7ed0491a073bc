package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.List;
import java.util.Map;

import io.github.ovfemulator.ovf.descriptor.VirtualSystem;
import io.github.ovfemulator.ovf.parameters.VcenterGuestCustomizationParams;
import io.github.ovfemulator.ovf.parameters.VcenterGuestCustomizationParams.VcenterGuestCustomization;
import org.jspecify.annotations.Nullable;

/**
 * How the guests of the machines are customized; not at all unless it is asked for.
 */
final class GuestCustomizationKind implements PackageKind<VcenterGuestCustomizationParams> {

	@Override
	public Class<VcenterGuestCustomizationParams> type() {
		return VcenterGuestCustomizationParams.class;
	}

	@Override
	public void read(@Nullable VcenterGuestCustomizationParams sent, ParameterContext negotiation) {
		Map<String, VcenterGuestCustomization> customizations = (sent != null) ? sent.customizations() : null;
		if (customizations != null) {
			List<String> systems = systems(negotiation);
			customizations.forEach((system, customization) -> read(system, customization, systems, negotiation));
		}
	}

	@Override
	public VcenterGuestCustomizationParams offer(@Nullable VcenterGuestCustomizationParams sent,
			ParameterContext negotiation) {
		Map<String, VcenterGuestCustomization> chosen = negotiation.choices().customizations;
		return new VcenterGuestCustomizationParams(systems(negotiation), chosen.isEmpty() ? null : chosen, tag());
	}

	private static void read(String system, @Nullable VcenterGuestCustomization customization, List<String> systems,
			ParameterContext negotiation) {
		String name = "VcenterGuestCustomizationParams.customizations";
		if (!systems.contains(system)) {
			negotiation.wrong(name, system, "customization.unknown_system",
					"The package has no virtual system '%s'; it has %s.", system, ParameterContext.names(systems));
		}
		else if (customization == null || (isBlank(customization.specificationId()) && isBlank(customization.xml()))) {
			negotiation.wrong(name + "[" + system + "]", null, "customization.empty",
					"The customization of the virtual system '%s' has no specification; send one, or leave the entry out.",
					system);
		}
		else {
			negotiation.choices().customizations.put(system, customization);
		}
	}

	private static boolean isBlank(@Nullable String text) {
		return text == null || text.isBlank();
	}

	private static List<String> systems(ParameterContext negotiation) {
		return negotiation.descriptor().virtualSystems().map(VirtualSystem::id).toList();
	}

}
