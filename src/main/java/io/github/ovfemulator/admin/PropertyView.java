package io.github.ovfemulator.admin;

import java.util.List;

import io.github.ovfemulator.inventory.domain.MachineConfiguration.MachineProperty;

/**
 * An OVF property of a virtual machine or vApp.
 *
 * @param key the full key: class, key and instance
 * @param type the type as in the descriptor
 * @param value the value, masked for a password
 * @param password whether the property is a password
 */
record PropertyView(String key, String type, String value, boolean password) {

	static List<PropertyView> of(List<MachineProperty> properties) {
		return properties.stream()
			.map((property) -> new PropertyView(property.key(), property.type(), property.maskedValue(),
					property.password()))
			.toList();
	}

}
