package io.github.ovfemulator.deployment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.ovfemulator.inventory.domain.MachineConfiguration.MachineProperty;
import io.github.ovfemulator.ovf.descriptor.Content;
import io.github.ovfemulator.ovf.descriptor.Property;
import io.github.ovfemulator.ovf.descriptor.Text;
import io.github.ovfemulator.ovf.parameters.resolver.Choices;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * The properties in the OVF environment of a guest (DSP0243, 9.5 and 11): those of its
 * content, and those of its direct parent with other keys. A value can refer to a
 * property of the parent as {@code ${key}}.
 */
final class PropertyScope {

	private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^{}]+)\\}");

	private static final int MAX_LENGTH = 1 << 20;

	private final Choices choices;

	/** The properties of the content. */
	private final Map<String, MachineProperty> own = new LinkedHashMap<>();

	/** The properties of the parent. */
	private final Map<String, MachineProperty> inherited;

	/**
	 * The properties of the parent as a list, shared by contents without own properties.
	 */
	private final List<MachineProperty> shared;

	private @Nullable List<MachineProperty> ownList;

	/**
	 * Creates the root scope, which has no properties.
	 * @param choices the choices with the values of properties
	 */
	PropertyScope(Choices choices) {
		this(choices, Map.of(), List.of());
	}

	private PropertyScope(Choices choices, Map<String, MachineProperty> inherited, List<MachineProperty> shared) {
		this.choices = choices;
		this.inherited = inherited;
		this.shared = shared;
	}

	/** Creates the scope of a content. */
	PropertyScope within(Content content) {
		PropertyScope inner = new PropertyScope(this.choices, this.own, ownList());
		content.sections()
			.products()
			.stream()
			.flatMap((product) -> product.properties().stream())
			.forEach((property) -> inner.own.putIfAbsent(property.fullKey(), inner.effective(property)));
		return inner;
	}

	private List<MachineProperty> ownList() {
		if (this.ownList == null) {
			this.ownList = List.copyOf(this.own.values());
		}
		return this.ownList;
	}

	/** Returns the number of properties that no other content shares. */
	int count() {
		return this.own.isEmpty() ? 0 : this.own.size() + this.inherited.size();
	}

	/** Returns the properties, those of the content first. */
	List<MachineProperty> properties() {
		if (this.own.isEmpty()) {
			return this.shared;
		}
		Map<String, MachineProperty> all = new LinkedHashMap<>(this.own);
		this.inherited.forEach(all::putIfAbsent);
		return List.copyOf(all.values());
	}

	private MachineProperty effective(Property property) {
		String chosen = this.choices.properties().get(property.fullKey());
		String value = (chosen != null) ? chosen : Objects.toString(property.value(), "");
		return new MachineProperty(property.fullKey(), property.type(), resolved(value),
				property.isSecret() || refersToSecret(value), property.userConfigurable(),
				Text.untranslated(property.label()), Text.untranslated(property.description()));
	}

	/** Replaces references to properties; keeps other macros. */
	private String resolved(String value) {
		Matcher references = REFERENCE.matcher(value);
		StringBuilder resolved = new StringBuilder();
		while (references.find()) {
			MachineProperty referred = this.inherited.get(references.group(1));
			references.appendReplacement(resolved,
					Matcher.quoteReplacement((referred != null) ? referred.value() : references.group()));
			if (resolved.length() > MAX_LENGTH) {
				throw VapiException.of(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE,
						LocalizableMessage.of("emulator.import_session.long_property",
								"A property that refers to others has more than %s characters.", MAX_LENGTH));
			}
		}
		return references.appendTail(resolved).toString();
	}

	private boolean refersToSecret(String value) {
		Matcher references = REFERENCE.matcher(value);
		while (references.find()) {
			MachineProperty referred = this.inherited.get(references.group(1));
			if (referred != null && referred.password()) {
				return true;
			}
		}
		return false;
	}

}
