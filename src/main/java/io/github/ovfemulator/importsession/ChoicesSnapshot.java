package io.github.ovfemulator.importsession;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.Property;
import io.github.ovfemulator.ovf.parameters.resolver.Choices;
import io.github.ovfemulator.vapi.operation.BadStateException;

/**
 * A snapshot of the choices that the machine depends on.
 *
 * @param made the choices without the values of password properties
 * @param leftOut the full keys of the properties whose values were left out
 */
public record ChoicesSnapshot(Choices made, List<String> leftOut) {

	static ChoicesSnapshot of(Choices choices, OvfDescriptor descriptor) {
		Choices needed = choices.withoutCustomizationText();
		Map<String, String> harmless = new TreeMap<>(needed.properties());
		List<String> leftOut = descriptor.properties()
			.filter(Property::isSecret)
			.map(Property::fullKey)
			.filter((key) -> harmless.remove(key) != null)
			.toList();
		return new ChoicesSnapshot(needed.withProperties(harmless), leftOut);
	}

	/**
	 * Returns the choices.
	 * @throws BadStateException if a value was left out that the machine depends on
	 */
	Choices read() {
		BadStateException.require(this.leftOut.isEmpty(), "/left_out",
				"The values of password properties were left out of the state; without them the machine cannot be created.");
		return this.made;
	}

}
