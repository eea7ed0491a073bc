package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.List;
import java.util.Map;

import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystem;
import io.github.ovfemulator.ovf.parameters.VcenterGuestCustomizationParams;
import io.github.ovfemulator.ovf.parameters.VcenterGuestCustomizationParams.VcenterGuestCustomization;
import org.jspecify.annotations.Nullable;

/**
 * The guest customizations, by default none.
 */
final class GuestCustomizationKind implements ParameterKind<VcenterGuestCustomizationParams> {

	@Override
	public Class<VcenterGuestCustomizationParams> type() {
		return VcenterGuestCustomizationParams.class;
	}

	@Override
	public void resolve(@Nullable VcenterGuestCustomizationParams sent, ParameterContext context) {
		Map<String, VcenterGuestCustomization> customizations = (sent != null) ? sent.customizations() : null;
		if (customizations != null) {
			List<String> systems = systems(context);
			customizations.forEach((system, customization) -> read(system, customization, systems, context));
		}
	}

	@Override
	public VcenterGuestCustomizationParams describe(@Nullable VcenterGuestCustomizationParams sent,
			ParameterContext context) {
		Map<String, VcenterGuestCustomization> chosen = context.choices().customizations;
		return new VcenterGuestCustomizationParams(systems(context), chosen.isEmpty() ? null : chosen, tag());
	}

	private static void read(String system, @Nullable VcenterGuestCustomization customization, List<String> systems,
			ParameterContext context) {
		String name = "VcenterGuestCustomizationParams.customizations";
		if (!systems.contains(system)) {
			context.reject(name, system, "customization.unknown_system",
					"The package has no virtual system '%s'; it has %s.", system, ParameterContext.names(systems));
		}
		else if (customization == null || (isBlank(customization.specificationId()) && isBlank(customization.xml()))) {
			context.reject(name + "[" + system + "]", null, "customization.empty",
					"The customization of the virtual system '%s' has no specification; send one, or leave the entry out.",
					system);
		}
		else {
			context.choices().customizations.put(system, customization);
		}
	}

	private static boolean isBlank(@Nullable String text) {
		return text == null || text.isBlank();
	}

	private static List<String> systems(ParameterContext context) {
		return context.descriptor().virtualSystems().map(VirtualSystem::id).toList();
	}

}
