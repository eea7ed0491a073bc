package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.List;

import io.github.ovfemulator.ovf.descriptor.DeploymentOption;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.parameters.DeploymentOptionParams;
import org.jspecify.annotations.Nullable;

/**
 * The deployment option; the default one unless another is chosen. Everything else
 * depends on it.
 */
final class DeploymentOptionKind implements PackageKind<DeploymentOptionParams> {

	@Override
	public Class<DeploymentOptionParams> type() {
		return DeploymentOptionParams.class;
	}

	@Override
	public void read(@Nullable DeploymentOptionParams sent, ParameterContext negotiation) {
		OvfDescriptor descriptor = negotiation.descriptor();
		String key = (sent != null) ? sent.selectedKey() : null;
		List<String> keys = descriptor.deploymentOptions().stream().map(DeploymentOption::id).toList();
		if (key != null && !keys.contains(key)) {
			negotiation.wrong("DeploymentOptionParams.selected_key", key, "option.unknown",
					"The package has no deployment option '%s'; it has %s.", key, ParameterContext.names(keys));
			key = null;
		}
		negotiation.select((key != null) ? key : descriptor.defaultOption().map(DeploymentOption::id).orElse(null));
	}

	@Override
	public @Nullable DeploymentOptionParams offer(@Nullable DeploymentOptionParams sent, ParameterContext negotiation) {
		List<DeploymentOption> options = negotiation.descriptor().deploymentOptions();
		if (options.isEmpty()) {
			return null;
		}
		return new DeploymentOptionParams(options.stream()
			.map((option) -> new DeploymentOptionParams.DeploymentOption(option.id(), negotiation.show(option.label()),
					negotiation.show(option.description()), option.isDefault()))
			.toList(), negotiation.choices().option, tag());
	}

}
