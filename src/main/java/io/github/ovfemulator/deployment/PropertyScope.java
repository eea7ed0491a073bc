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
import io.github.ovfemulator.ovf.parameters.resolver.Choices;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * The properties that a guest sees, see DSP0243, 9.5 and 11: those of its machine, and
 * those of the collection right around it that have other keys. A value can refer to a
 * property of that collection as {@code ${key}}.
 */
final class PropertyScope {

	private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^{}]+)\\}");

	private static final int LONGEST = 1 << 20;

	private final Choices choices;

	/** The properties of the content itself. */
	private final Map<String, MachineProperty> own = new LinkedHashMap<>();

	/** The properties of the content around it. */
	private final Map<String, MachineProperty> inherited;

	/** The same, in one list for all contents that have none of their own. */
	private final List<MachineProperty> shared;

	private @Nullable List<MachineProperty> ownList;

	/**
	 * Makes the scope outside of all contents, which has no properties.
	 * @param choices the values that the client chose
	 */
	PropertyScope(Choices choices) {
		this(choices, Map.of(), List.of());
	}

	private PropertyScope(Choices choices, Map<String, MachineProperty> inherited, List<MachineProperty> shared) {
		this.choices = choices;
		this.inherited = inherited;
		this.shared = shared;
	}

	/** The scope within a content. */
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

	/** How many properties there are that no other content shares. */
	int count() {
		return this.own.isEmpty() ? 0 : this.own.size() + this.inherited.size();
	}

	/** The properties, the innermost first. */
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
				property.isSecret() || refersToSecret(value));
	}

	/** The value with what it refers to; other macros stay as they are. */
	private String resolved(String value) {
		Matcher references = REFERENCE.matcher(value);
		StringBuilder resolved = new StringBuilder();
		while (references.find()) {
			MachineProperty referred = this.inherited.get(references.group(1));
			references.appendReplacement(resolved,
					Matcher.quoteReplacement((referred != null) ? referred.value() : references.group()));
			if (resolved.length() > LONGEST) {
				throw VapiException.of(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE,
						LocalizableMessage.of("emulator.import_session.long_property",
								"A property of the package that refers to others has more than %s characters.",
								LONGEST));
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
