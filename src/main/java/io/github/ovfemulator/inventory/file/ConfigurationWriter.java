package io.github.ovfemulator.inventory.file;

import java.util.List;

import io.github.ovfemulator.inventory.domain.MachineConfiguration;
import io.github.ovfemulator.inventory.domain.MachineConfiguration.MachineProperty;
import io.github.ovfemulator.inventory.domain.VirtualAppConfiguration;
import io.github.ovfemulator.inventory.file.ConfigurationEntry.IpAllocationEntry;
import io.github.ovfemulator.inventory.file.ConfigurationEntry.PropertyEntry;
import io.github.ovfemulator.inventory.file.InventoryFile.VirtualAppConfigurationEntry;
import org.jspecify.annotations.Nullable;

/**
 * Writes the settings of machines and vApps without password values.
 */
final class ConfigurationWriter {

	@Nullable ConfigurationEntry entry(MachineConfiguration configuration) {
		return configuration.equals(MachineConfiguration.NONE) ? null
				: new ConfigurationEntry(configuration.systemId(), configuration.annotation(),
						configuration.deploymentOption(), properties(configuration.properties()),
						configuration.transports(), configuration.extraConfig(), configuration.settings(),
						ipAllocation(configuration.ipAllocation()), configuration.product());
	}

	@Nullable VirtualAppConfigurationEntry entry(VirtualAppConfiguration configuration) {
		return configuration.equals(VirtualAppConfiguration.NONE) ? null
				: new VirtualAppConfigurationEntry(configuration.systemId(), configuration.annotation(),
						properties(configuration.properties()), configuration.settings(), configuration.product());
	}

	private List<PropertyEntry> properties(List<MachineProperty> properties) {
		return properties.stream()
			.map((property) -> new PropertyEntry(property.key(), property.type(),
					property.password() ? null : property.value(), property.password(),
					property.userConfigurable() ? null : false, property.label(), property.description()))
			.toList();
	}

	private static @Nullable IpAllocationEntry ipAllocation(MachineConfiguration.@Nullable IpAllocation allocation) {
		return (allocation != null) ? new IpAllocationEntry(allocation.policy(), allocation.protocol()) : null;
	}

}
