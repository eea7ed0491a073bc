package io.github.ovfemulator.deployment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.ovfemulator.inventory.domain.MachineConfiguration.MachineProperty;
import io.github.ovfemulator.ovf.descriptor.Content;
import io.github.ovfemulator.ovf.descriptor.Property;
import io.github.ovfemulator.ovf.parameters.Choices;

/**
 * The properties that a guest sees, see DSP0243, 9.5 and 11: those of its machine, and
 * those of the collection right around it that have other keys. A value can refer to a
 * property of that collection as {@code ${key}}.
 */
final class PropertyScope {

	private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^{}]+)\\}");

	private final Choices choices;

	/** The properties of the content itself. */
	private final Map<String, MachineProperty> own = new LinkedHashMap<>();

	/** The properties of the content around it. */
	private final Map<String, MachineProperty> inherited;

	/**
	 * Makes the scope outside of all contents, which has no properties.
	 * @param choices the values that the client chose
	 */
	PropertyScope(Choices choices) {
		this(choices, Map.of());
	}

	private PropertyScope(Choices choices, Map<String, MachineProperty> inherited) {
		this.choices = choices;
		this.inherited = inherited;
	}

	/** The scope within a content. */
	PropertyScope within(Content content) {
		PropertyScope inner = new PropertyScope(this.choices, this.own);
		content.sections()
			.products()
			.stream()
			.flatMap((product) -> product.properties().stream())
			.forEach((property) -> inner.own.putIfAbsent(property.fullKey(), inner.effective(property)));
		return inner;
	}

	/** The properties, the innermost first. */
	List<MachineProperty> properties() {
		Map<String, MachineProperty> all = new LinkedHashMap<>(this.own);
		this.inherited.forEach(all::putIfAbsent);
		return List.copyOf(all.values());
	}

	private MachineProperty effective(Property property) {
		String chosen = this.choices.properties().get(property.fullKey());
		String value = (chosen != null) ? chosen : Objects.toString(property.value(), "");
		return new MachineProperty(property.fullKey(), property.type(), resolved(value),
				property.isSecret() || refersToSecret(value));
	}

	/** The value with what it refers to; other macros stay as they are. */
	private String resolved(String value) {
		return REFERENCE.matcher(value).replaceAll((reference) -> {
			MachineProperty referred = this.inherited.get(reference.group(1));
			return Matcher.quoteReplacement((referred != null) ? referred.value() : reference.group());
		});
	}

	private boolean refersToSecret(String value) {
		return REFERENCE.matcher(value)
			.results()
			.map((reference) -> this.inherited.get(reference.group(1)))
			.anyMatch((referred) -> referred != null && referred.password());
	}

}
