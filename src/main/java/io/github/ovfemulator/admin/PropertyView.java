package io.github.ovfemulator.admin;

import java.util.List;

import io.github.ovfemulator.inventory.domain.MachineConfiguration.MachineProperty;
import org.jspecify.annotations.Nullable;

/**
 * An OVF property of a virtual machine or vApp.
 *
 * @param key the full key: class, key and instance
 * @param type the type as in the descriptor
 * @param value the value, masked for a password
 * @param password whether the property is a password
 * @param userConfigurable whether it can be set at deployment
 * @param label the display name, if any
 * @param description the description, if any
 */
record PropertyView(String key, String type, String value, boolean password, boolean userConfigurable,
		@Nullable String label, @Nullable String description) {

	static List<PropertyView> of(List<MachineProperty> properties) {
		return properties.stream()
			.map((property) -> new PropertyView(property.key(), property.type(), property.maskedValue(),
					property.password(), property.userConfigurable(), property.label(), property.description()))
			.toList();
	}

}
