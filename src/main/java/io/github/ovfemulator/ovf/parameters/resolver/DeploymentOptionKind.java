package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.List;

import io.github.ovfemulator.ovf.descriptor.DeploymentOption;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.parameters.DeploymentOptionParams;
import org.jspecify.annotations.Nullable;

/**
 * The deployment option, by default that of the package. Determines all other kinds.
 */
final class DeploymentOptionKind implements ParameterKind<DeploymentOptionParams> {

	@Override
	public Class<DeploymentOptionParams> type() {
		return DeploymentOptionParams.class;
	}

	@Override
	public void resolve(@Nullable DeploymentOptionParams sent, ParameterContext context) {
		OvfDescriptor descriptor = context.descriptor();
		String key = (sent != null) ? sent.selectedKey() : null;
		List<String> keys = descriptor.deploymentOptions().stream().map(DeploymentOption::id).toList();
		if (key != null && !keys.contains(key)) {
			context.reject("DeploymentOptionParams.selected_key", key, "option.unknown",
					"The package has no deployment option '%s'; it has %s.", key, ParameterContext.names(keys));
			key = null;
		}
		context.select((key != null) ? key : descriptor.defaultOption().map(DeploymentOption::id).orElse(null));
	}

	@Override
	public @Nullable DeploymentOptionParams describe(@Nullable DeploymentOptionParams sent, ParameterContext context) {
		List<DeploymentOption> options = context.descriptor().deploymentOptions();
		if (options.isEmpty()) {
			return null;
		}
		return new DeploymentOptionParams(options.stream()
			.map((option) -> new DeploymentOptionParams.DeploymentOption(option.id(), context.translate(option.label()),
					context.translate(option.description()), option.isDefault()))
			.toList(), context.choices().option, tag());
	}

}
