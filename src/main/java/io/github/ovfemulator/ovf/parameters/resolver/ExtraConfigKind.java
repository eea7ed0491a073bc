package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.descriptor.ConfigValues;
import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystem;
import io.github.ovfemulator.ovf.parameters.ExtraConfigParams;
import io.github.ovfemulator.ovf.parameters.ExtraConfigParams.ExtraConfig;
import org.jspecify.annotations.Nullable;

/**
 * The extra configuration. The client selects the settings to include or to exclude.
 */
final class ExtraConfigKind implements ParameterKind<ExtraConfigParams> {

	@Override
	public Class<ExtraConfigParams> type() {
		return ExtraConfigParams.class;
	}

	@Override
	public void resolve(@Nullable ExtraConfigParams sent, ParameterContext context) {
		if (sent == null) {
			return;
		}
		List<String> included = sent.includeKeys();
		List<String> excluded = ParameterContext.list(sent.excludeKeys());
		if (included != null && !included.isEmpty() && !excluded.isEmpty()) {
			context.reject("ExtraConfigParams.exclude_keys", String.join(",", excluded), "extra_config.both",
					"Both include_keys and exclude_keys are set; set one of them.");
		}
		Set<String> dropped = Set.copyOf(excluded);
		Set<String> kept = (included != null) ? Set.copyOf(included) : null;
		configs(context).map(ExtraConfig::key)
			.flatMap(Stream::ofNullable)
			.filter((key) -> dropped.contains(key) || (kept != null && !kept.contains(key)))
			.forEach(context.choices().droppedExtraConfigs::add);
	}

	@Override
	public @Nullable ExtraConfigParams describe(@Nullable ExtraConfigParams sent, ParameterContext context) {
		List<ExtraConfig> configs = configs(context).toList();
		return configs.isEmpty() ? null : new ExtraConfigParams(configs, (sent != null) ? sent.excludeKeys() : null,
				(sent != null) ? sent.includeKeys() : null, tag());
	}

	private static Stream<ExtraConfig> configs(ParameterContext context) {
		return context.descriptor().virtualSystems().flatMap(ExtraConfigKind::configs);
	}

	private static Stream<ExtraConfig> configs(VirtualSystem system) {
		return system.selectedHardware()
			.stream()
			.flatMap((hardware) -> new ConfigValues(hardware.extraConfigs()).all().entrySet().stream())
			.map((config) -> new ExtraConfig(config.getKey(), config.getValue(), system.id()));
	}

}
