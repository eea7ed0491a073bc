package io.github.ovfemulator.admin;

import java.util.List;

import io.github.ovfemulator.inventory.domain.MachineConfiguration.MachineProperty;

/**
 * A property of a machine or vApp, its value masked where it is a secret.
 *
 * @param key its full key
 * @param type its type as the package writes it
 * @param value its value
 * @param password whether the value is a secret
 */
record PropertyView(String key, String type, String value, boolean password) {

	static List<PropertyView> of(List<MachineProperty> properties) {
		return properties.stream()
			.map((property) -> new PropertyView(property.key(), property.type(), property.maskedValue(),
					property.password()))
			.toList();
	}

}
