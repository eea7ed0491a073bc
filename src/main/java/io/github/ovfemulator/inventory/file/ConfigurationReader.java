package io.github.ovfemulator.inventory.file;

import java.util.List;
import java.util.Objects;

import io.github.ovfemulator.inventory.domain.MachineConfiguration;
import io.github.ovfemulator.inventory.domain.MachineConfiguration.MachineProperty;
import io.github.ovfemulator.inventory.domain.VirtualAppConfiguration;
import io.github.ovfemulator.inventory.file.ConfigurationEntry.IpAllocationEntry;
import io.github.ovfemulator.inventory.file.ConfigurationEntry.PropertyEntry;
import io.github.ovfemulator.inventory.file.InventoryFile.VirtualAppConfigurationEntry;
import io.github.ovfemulator.inventory.file.InventoryFile.VirtualAppEntry;
import org.jspecify.annotations.Nullable;

/**
 * Reads the settings of machines and vApps.
 */
final class ConfigurationReader {

	private static final String PASSWORD = "password";

	MachineConfiguration read(Section<VirtualMachineEntry> machines, VirtualMachineEntry entry) {
		ConfigurationEntry configuration = entry.configuration();
		if (configuration == null) {
			return MachineConfiguration.NONE;
		}
		return new MachineConfiguration(configuration.systemId(), configuration.annotation(),
				configuration.deploymentOption(),
				properties(configuration.properties(), machines.field(entry, "configuration")),
				configuration.transports(), configuration.extraConfig(), configuration.settings(),
				ipAllocation(configuration.ipAllocation()), configuration.product());
	}

	VirtualAppConfiguration read(Section<VirtualAppEntry> apps, VirtualAppEntry entry) {
		VirtualAppConfigurationEntry configuration = entry.configuration();
		return (configuration != null) ? new VirtualAppConfiguration(configuration.systemId(),
				configuration.annotation(), properties(configuration.properties(), apps.field(entry, "configuration")),
				configuration.settings(), configuration.product()) : VirtualAppConfiguration.NONE;
	}

	private List<MachineProperty> properties(List<PropertyEntry> properties, Section.Field<?> configuration) {
		return configuration.field("properties").readEach(properties, (property, field) -> property(property));
	}

	private static MachineProperty property(PropertyEntry property) {
		String type = Objects.requireNonNullElse(property.type(), "string");
		boolean password = Objects.requireNonNullElse(property.password(), type.startsWith(PASSWORD));
		String value = Objects.requireNonNullElse(property.value(), "");
		return new MachineProperty(property.key(), type, value, password,
				!Boolean.FALSE.equals(property.userConfigurable()), property.label(), property.description());
	}

	private static MachineConfiguration.@Nullable IpAllocation ipAllocation(@Nullable IpAllocationEntry entry) {
		return (entry != null) ? new MachineConfiguration.IpAllocation(entry.policy(), entry.protocol()) : null;
	}

}
