package io.github.ovfemulator.importsession;

import java.util.Map;
import java.util.TreeMap;

import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.Property;
import io.github.ovfemulator.ovf.parameters.resolver.Choices;
import io.github.ovfemulator.vapi.operation.SavedSecret;
import org.jspecify.annotations.Nullable;

/**
 * What a client chose as it is written down, as far as the machine that is made depends
 * on it.
 *
 * @param made the choices without secrets
 * @param secretProperties the values of properties that are secrets, by full key, or
 * {@code null} for none
 */
public record ChoicesSnapshot(Choices made, @Nullable Map<String, SavedSecret> secretProperties) {

	/**
	 * Writes choices down.
	 * @param choices the choices
	 * @param descriptor the package that they are about
	 * @return what they can be made of again
	 */
	static ChoicesSnapshot of(Choices choices, OvfDescriptor descriptor) {
		Choices needed = choices.withoutCustomizationText();
		Map<String, String> harmless = new TreeMap<>(needed.properties());
		Map<String, SavedSecret> secrets = new TreeMap<>();
		descriptor.properties().filter(Property::isSecret).forEach((property) -> {
			String value = harmless.remove(property.fullKey());
			if (value != null) {
				secrets.put(property.fullKey(), SavedSecret.of(value));
			}
		});
		return new ChoicesSnapshot(needed.withProperties(harmless), secrets.isEmpty() ? null : secrets);
	}

	/**
	 * The choices with the secrets in them.
	 * @return the choices
	 * @throws io.github.ovfemulator.vapi.operation.BadStateException when a secret is
	 * lost
	 */
	Choices read() {
		if (this.secretProperties == null) {
			return this.made;
		}
		Map<String, String> all = new TreeMap<>(this.made.properties());
		this.secretProperties.forEach((key, value) -> all.put(key, value.text("/secret_properties/" + key)));
		return this.made.withProperties(all);
	}

}
