package io.github.ovfemulator.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.ovfemulator.inventory.domain.MachineConfiguration.MachineProperty;
import io.github.ovfemulator.ovf.descriptor.Content;
import io.github.ovfemulator.ovf.descriptor.Property;
import io.github.ovfemulator.ovf.parameters.Choices;

/**
 * The properties that a guest sees: those of its machine, and those of the collections
 * around it that have other keys.
 */
final class PropertyScope {

	private final Choices choices;

	private final Map<String, MachineProperty> properties = new LinkedHashMap<>();

	/**
	 * Makes the scope outside of all contents, which has no properties.
	 * @param choices the values that the client chose
	 */
	PropertyScope(Choices choices) {
		this.choices = choices;
	}

	/** The scope within a content. */
	PropertyScope within(Content content) {
		PropertyScope inner = new PropertyScope(this.choices);
		content.sections()
			.products()
			.stream()
			.flatMap((product) -> product.properties().stream())
			.forEach((property) -> inner.properties.putIfAbsent(property.fullKey(), effective(property)));
		this.properties.forEach(inner.properties::putIfAbsent);
		return inner;
	}

	/** The properties, the innermost first. */
	List<MachineProperty> properties() {
		return new ArrayList<>(this.properties.values());
	}

	private MachineProperty effective(Property property) {
		String chosen = this.choices.properties().get(property.fullKey());
		return new MachineProperty(property.fullKey(), property.type(),
				(chosen != null) ? chosen : Objects.toString(property.value(), ""), property.isSecret());
	}

}
