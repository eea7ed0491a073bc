package io.github.ovfemulator.ovf.reader;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.Position;
import io.github.ovfemulator.ovf.descriptor.InlineType;
import io.github.ovfemulator.ovf.descriptor.NetworkQualifiers;
import io.github.ovfemulator.ovf.descriptor.Property;
import io.github.ovfemulator.ovf.descriptor.PropertyQualifiers;
import io.github.ovfemulator.ovf.descriptor.PropertyType;
import io.github.ovfemulator.ovf.descriptor.Text;
import io.github.ovfemulator.ovf.xml.Namespaces;
import io.github.ovfemulator.ovf.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads the properties of one product section in order, with their categories.
 */
final class PropertyReader {

	/** The kinds of {@code vmw:qualifiers}, in lower case. */
	private static final Set<String> NETWORK_QUALIFIERS = Set.of("net", "ip", "autoip", "vimip", "netmask", "gateway",
			"dns", "domainname", "searchpath", "httpproxy", "hostprefix", "subnet");

	private final String classId;

	private final String instanceId;

	private final Scope scope;

	private Property.@Nullable Category category;

	private boolean startsCategory;

	PropertyReader(String classId, String instanceId, Scope scope) {
		this.classId = classId;
		this.instanceId = instanceId;
		this.scope = scope;
	}

	void startCategory(Property.@Nullable Category category) {
		this.category = category;
		this.startsCategory = category != null;
	}

	/**
	 * Reads a property.
	 * @return the property, or {@code null} if it has no key
	 */
	@Nullable Property read(XmlElement element) {
		String key = element.requireOvf("key");
		String type = type(element);
		InlineType inlineType = InlineType.of(type);
		PropertyQualifiers qualifiers = qualifiers(element);
		NetworkQualifiers networkQualifiers = networkQualifiers(element);
		boolean password = Values.flag(element, "password", false, this.scope);
		ValueCheck check = new ValueCheck(String.valueOf(key), inlineType, type, qualifiers, password);
		Map<String, String> optionValues = new HashMap<>();
		boolean userConfigurable = Values.flag(element, "userConfigurable", false, this.scope);
		List<String> options = Values.words(element.ovf("configuration"));
		String value = element.ovf("value");
		check.run(value, element.position());
		Text label = null;
		Text description = null;
		for (XmlElement child : element.children()) {
			switch (child.name().localName()) {
				case "Label" -> label = Values.first(label, child, this.scope);
				case "Description" -> description = Values.first(description, child, this.scope);
				case "Value" -> value = optionValue(child, value, optionValues, check);
				default -> this.scope.unknownElement(child);
			}
		}
		if (key == null) {
			return null;
		}
		Property property = new Property(this.classId, key, this.instanceId, type, qualifiers, networkQualifiers, value,
				optionValues, userConfigurable, password, label, description, this.category, this.startsCategory,
				new LinkedHashSet<>(options), element.position());
		this.startsCategory = false;
		return property;
	}

	private String type(XmlElement element) {
		String type = element.requireOvf("type");
		if (type == null) {
			return PropertyType.STRING.toString();
		}
		InlineType inlineType = InlineType.of(type);
		if (inlineType == null) {
			this.scope.illegalValue(element, "type", type, "a type such as 'string', 'boolean', 'uint16' or 'real32'");
		}
		else if (!inlineType.readable()) {
			this.scope.issues()
				.warning(Category.VALUE_ILLEGAL, element.position(), "emulator.ovf.property.inline_type",
						"The suffix after '%s' in the type '%s' is ignored; expected bounds such as "
								+ "'int(1..5)', choices such as 'string[\"a\", \"b\"]' or 'ip:network'.",
						inlineType.type(), type.strip());
		}
		return type.strip();
	}

	private PropertyQualifiers qualifiers(XmlElement element) {
		String value = element.attribute(Namespaces.OVF, "qualifiers");
		if (value == null) {
			value = element.attribute("", "qualifiers");
		}
		if (value == null) {
			return PropertyQualifiers.NONE;
		}
		PropertyQualifiers qualifiers = QualifierParser.parse(value);
		if (qualifiers == null) {
			invalidQualifiers(element, value);
			return PropertyQualifiers.NONE;
		}
		return qualifiers;
	}

	private NetworkQualifiers networkQualifiers(XmlElement element) {
		String value = element.attribute(Namespaces.VMW, "qualifiers");
		if (value == null) {
			return NetworkQualifiers.NONE;
		}
		NetworkQualifiers qualifiers = QualifierParser.parseNetwork(value);
		if (qualifiers == null) {
			invalidQualifiers(element, value);
			return NetworkQualifiers.NONE;
		}
		qualifiers.entries()
			.stream()
			.map(NetworkQualifiers.Entry::kind)
			.filter((kind) -> !NETWORK_QUALIFIERS.contains(kind.toLowerCase(Locale.ROOT)))
			.forEach((kind) -> this.scope.issues()
				.warning(Category.VALUE_ILLEGAL, element.position(), "emulator.ovf.property.network_qualifier",
						"Unknown qualifier '%s' in '%s' is ignored.", kind, value));
		return qualifiers;
	}

	/**
	 * Malformed qualifiers are only a warning, because real packages contain them.
	 */
	private void invalidQualifiers(XmlElement element, String value) {
		this.scope.issues()
			.warning(Category.VALUE_ILLEGAL, element.position(), "emulator.ovf.property.qualifiers",
					"Invalid qualifiers '%s' are ignored.", value);
	}

	/**
	 * Reads a default value for deployment options. One that names no option applies to
	 * all where the property has no other default.
	 * @return the default value of the property
	 */
	private @Nullable String optionValue(XmlElement child, @Nullable String general, Map<String, String> optionValues,
			ValueCheck check) {
		String value = child.ovf("value");
		if (value == null) {
			child.requireOvf("value");
			return general;
		}
		check.run(value, child.position());
		List<String> options = Values.words(child.ovf("configuration"));
		for (String option : options) {
			String first = optionValues.putIfAbsent(option, value);
			if (first != null && !first.equals(value)) {
				this.scope.issues()
					.warning(Category.VALUE_ILLEGAL, child.position(), "emulator.ovf.property.value_twice",
							"The property has more than one value for the deployment option '%s'; the first one counts.",
							option);
			}
		}
		if (options.isEmpty() && general != null) {
			this.scope.issues()
				.warning(Category.ATTRIBUTE_REQUIRED, child.position(), "emulator.ovf.attribute.missing",
						"Missing attribute '%s' on element '%s'.", "configuration", "Value");
		}
		return (options.isEmpty() && general == null) ? value : general;
	}

	/**
	 * Checks that default values are valid for the type and the qualifiers: an error for
	 * a type with bounds or choices, otherwise a warning.
	 */
	private final class ValueCheck {

		private final String key;

		private final @Nullable InlineType type;

		private final String writtenType;

		private final PropertyQualifiers qualifiers;

		private final boolean secret;

		ValueCheck(String key, @Nullable InlineType type, String writtenType, PropertyQualifiers qualifiers,
				boolean password) {
			this.key = key;
			this.type = type;
			this.writtenType = writtenType;
			this.qualifiers = qualifiers;
			this.secret = password || (type != null && type.type() == PropertyType.PASSWORD);
		}

		void run(@Nullable String value, Position position) {
			if (value == null || value.isEmpty() || this.type == null) {
				return;
			}
			if (!this.type.permits(value)) {
				reportType(value, this.type, position);
			}
			else if (!this.qualifiers.permit(value)) {
				PropertyReader.this.scope.issues()
					.warning(Category.VALUE_ILLEGAL, position, "emulator.ovf.property.qualified",
							"Value '%s' of property '%s' is not permitted by its qualifiers.", shown(value), fullKey());
			}
		}

		private void reportType(String value, InlineType type, Position position) {
			Issues issues = PropertyReader.this.scope.issues();
			String id = "emulator.ovf.property.value";
			String pattern = "Value '%s' of property '%s' is not of type '%s'.";
			Object[] args = { shown(value), fullKey(), this.writtenType };
			if (type.isRestricted()) {
				issues.error(Category.VALUE_ILLEGAL, position, id, pattern, args);
			}
			else {
				issues.warning(Category.VALUE_ILLEGAL, position, id, pattern, args);
			}
		}

		private String shown(String value) {
			return this.secret ? "***" : value;
		}

		private String fullKey() {
			return Property.fullKey(PropertyReader.this.classId, this.key, PropertyReader.this.instanceId);
		}

	}

}
