package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.List;

import io.github.ovfemulator.ovf.descriptor.ServiceDependency;
import io.github.ovfemulator.ovf.parameters.VcenterExtensionParams;
import org.jspecify.annotations.Nullable;

/**
 * Whether the software may register itself as an extension of vCenter, to be accepted
 * where it has to.
 */
final class VcenterExtensionKind implements PackageKind<VcenterExtensionParams> {

	@Override
	public Class<VcenterExtensionParams> type() {
		return VcenterExtensionParams.class;
	}

	@Override
	public void read(@Nullable VcenterExtensionParams sent, ParameterContext negotiation) {
		if (isRequired(extensions(negotiation)) && !isAccepted(sent)) {
			negotiation.demand(sent, "VcenterExtensionParams.registration_accepted", (sent != null) ? "false" : null,
					"extension.unaccepted",
					"The package registers itself as a vCenter extension, which is not accepted; set registration_accepted to true in VcenterExtensionParams.");
		}
	}

	@Override
	public @Nullable VcenterExtensionParams offer(@Nullable VcenterExtensionParams sent, ParameterContext negotiation) {
		List<ServiceDependency> extensions = extensions(negotiation);
		return extensions.isEmpty() ? null
				: new VcenterExtensionParams(isRequired(extensions), isAccepted(sent), tag());
	}

	private static boolean isAccepted(@Nullable VcenterExtensionParams sent) {
		return sent != null && Boolean.TRUE.equals(sent.registrationAccepted());
	}

	private static boolean isRequired(List<ServiceDependency> extensions) {
		return extensions.stream().anyMatch(ServiceDependency::required);
	}

	private static List<ServiceDependency> extensions(ParameterContext negotiation) {
		return negotiation.descriptor()
			.contents()
			.flatMap((each) -> each.sections().serviceDependencies().stream())
			.filter(ServiceDependency::isVcenterExtension)
			.toList();
	}

}
