package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.List;

import io.github.ovfemulator.ovf.descriptor.ServiceDependency;
import io.github.ovfemulator.ovf.parameters.VcenterExtensionParams;
import org.jspecify.annotations.Nullable;

/**
 * The registration as a vCenter extension, which the client accepts if it is required.
 */
final class VcenterExtensionKind implements ParameterKind<VcenterExtensionParams> {

	@Override
	public Class<VcenterExtensionParams> type() {
		return VcenterExtensionParams.class;
	}

	@Override
	public void resolve(@Nullable VcenterExtensionParams sent, ParameterContext context) {
		if (isRequired(extensions(context)) && !isAccepted(sent)) {
			context.require(sent, "VcenterExtensionParams.registration_accepted", (sent != null) ? "false" : null,
					"extension.unaccepted",
					"The package requires its registration as a vCenter extension; set registration_accepted to true in VcenterExtensionParams.");
		}
	}

	@Override
	public @Nullable VcenterExtensionParams describe(@Nullable VcenterExtensionParams sent, ParameterContext context) {
		List<ServiceDependency> extensions = extensions(context);
		return extensions.isEmpty() ? null
				: new VcenterExtensionParams(isRequired(extensions), isAccepted(sent), tag());
	}

	private static boolean isAccepted(@Nullable VcenterExtensionParams sent) {
		return sent != null && Boolean.TRUE.equals(sent.registrationAccepted());
	}

	private static boolean isRequired(List<ServiceDependency> extensions) {
		return extensions.stream().anyMatch(ServiceDependency::required);
	}

	private static List<ServiceDependency> extensions(ParameterContext context) {
		return context.descriptor()
			.contents()
			.flatMap((each) -> each.sections().serviceDependencies().stream())
			.filter(ServiceDependency::isVcenterExtension)
			.toList();
	}

}
