package io.github.ovfemulator.ovf.parameters.dialogue;

import java.util.List;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.descriptor.VirtualSystem;
import io.github.ovfemulator.ovf.parameters.ExtraConfigParams.ExtraConfig;
import io.github.ovfemulator.ovf.parameters.ExtraConfigParams;
import org.jspecify.annotations.Nullable;

/**
 * The settings for the configuration files of the machines. Which of them to keep can be
 * chosen; machines of the inventory have no such file, so it is only told back.
 */
final class ExtraConfigKind implements PackageKind<ExtraConfigParams> {

	@Override
	public Class<ExtraConfigParams> type() {
		return ExtraConfigParams.class;
	}

	@Override
	public void read(@Nullable ExtraConfigParams sent, Negotiation negotiation) {
		// any key may be kept or dropped
	}

	@Override
	public @Nullable ExtraConfigParams offer(@Nullable ExtraConfigParams sent, Negotiation negotiation) {
		List<ExtraConfig> configs = negotiation.descriptor()
			.virtualSystems()
			.flatMap(ExtraConfigKind::configs)
			.toList();
		return configs.isEmpty() ? null : new ExtraConfigParams(configs, (sent != null) ? sent.excludeKeys() : null,
				(sent != null) ? sent.includeKeys() : null, tag());
	}

	private static Stream<ExtraConfig> configs(VirtualSystem system) {
		return system.selectedHardware()
			.stream()
			.flatMap((hardware) -> hardware.extraConfigs().stream())
			.map((config) -> new ExtraConfig(config.key(), config.value(), system.id()));
	}

}
