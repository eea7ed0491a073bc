package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.ProductSection;
import io.github.ovfemulator.ovf.descriptor.Property;
import io.github.ovfemulator.ovf.parameters.PropertyParams;
import org.jspecify.annotations.Nullable;

/**
 * The properties of the selected option that a client can set. Each requires a value
 * within its type and qualifiers.
 */
final class PropertyKind implements ParameterKind<PropertyParams> {

	@Override
	public Class<PropertyParams> type() {
		return PropertyParams.class;
	}

	@Override
	public void resolve(@Nullable PropertyParams sent, ParameterContext context) {
		Map<String, String> values = context.choices().properties;
		Map<String, Property> all = byKey(context.descriptor());
		Set<String> known = byKey(context.fullDescriptor()).keySet();
		for (PropertyParams.Property chosen : ParameterContext.list((sent != null) ? sent.properties() : null)) {
			Property property = find(fullKey(chosen), all, known, context);
			String value = chosen.value();
			if (property != null && value != null && values.putIfAbsent(property.fullKey(), value) != null) {
				context.reject(name(property.fullKey()), shown(property, value), "property.duplicate",
						"The property '%s' is given twice; send it once.", property.fullKey());
			}
		}
		for (Property property : all.values()) {
			if (property.userConfigurable()) {
				validate(property, values.get(property.fullKey()), sent, context);
			}
		}
	}

	@Override
	public @Nullable PropertyParams describe(@Nullable PropertyParams sent, ParameterContext context) {
		List<PropertyParams.Property> properties = new ArrayList<>();
		Set<String> keys = new HashSet<>();
		context.descriptor()
			.contents()
			.flatMap((content) -> content.sections().products().stream())
			.forEach((product) -> describe(product, keys, properties, context));
		return properties.isEmpty() ? null : new PropertyParams(properties, tag());
	}

	// the same category object continues a category, an equal one starts another
	@SuppressWarnings("ReferenceEquality")
	private static void describe(ProductSection product, Set<String> keys, List<PropertyParams.Property> properties,
			ParameterContext context) {
		Property.Category current = null;
		for (Property property : product.properties()) {
			if (property.userConfigurable() && keys.add(property.fullKey())) {
				// starts a category if the first property of it is not configurable
				Property.Category category = (property.category() != current) ? property.category() : null;
				String value = context.choices().properties.getOrDefault(property.fullKey(),
						Objects.toString(property.value(), ""));
				properties.add(new PropertyParams.Property(property.classId(), property.key(), property.instanceId(),
						(category != null) ? context.translate(category.name()) : "",
						category != null && category.uiOptional(), context.translate(property.label()),
						context.translate(property.description()), PropertyValues.vAppType(property), value));
				current = property.category();
			}
		}
	}

	/** Returns the properties by full key, the first one for a duplicate key. */
	private static Map<String, Property> byKey(OvfDescriptor descriptor) {
		Map<String, Property> byKey = new LinkedHashMap<>();
		descriptor.properties().forEach((property) -> byKey.putIfAbsent(property.fullKey(), property));
		return byKey;
	}

	private static @Nullable Property find(String key, Map<String, Property> all, Set<String> known,
			ParameterContext context) {
		Property property = all.get(key);
		if (property == null) {
			// a property of another option, sent after a change of the option
			if (!known.contains(key)) {
				context.reject(name(key), key, "property.unknown", "The package has no property '%s'; leave it out.",
						key);
			}
			return null;
		}
		if (!property.userConfigurable()) {
			context.reject(name(key), key, "property.fixed", "The property '%s' is not configurable; leave it out.",
					key);
			return null;
		}
		return property;
	}

	private static void validate(Property property, @Nullable String chosen, @Nullable PropertyParams sent,
			ParameterContext context) {
		String value = Objects.toString((chosen != null) ? chosen : property.value(), "");
		if (PropertyValues.permits(property, value)) {
			return;
		}
		String key = property.fullKey();
		if (value.isEmpty()) {
			context.require(sent, name(key), value, "property.required",
					"The property '%s' requires a value of type %s; set it in PropertyParams.", key,
					PropertyValues.expected(property));
		}
		else if (chosen != null) {
			context.reject(name(key), shown(property, value), "property.value",
					"Invalid value '%2$s' of the property '%1$s'; it requires type %3$s.", key, shown(property, value),
					PropertyValues.expected(property));
		}
		else {
			context.require(sent, name(key), shown(property, value), "property.default",
					"The default '%s' of the property '%s' is not of type %s; set it in PropertyParams.",
					shown(property, value), key, PropertyValues.expected(property));
		}
	}

	/** Masks secrets, since messages are logged. */
	private static String shown(Property property, String value) {
		return property.isSecret() ? "***" : value;
	}

	private static String name(String key) {
		return "PropertyParams.properties[" + key + "].value";
	}

	private static String fullKey(PropertyParams.Property property) {
		return Property.fullKey(Objects.toString(property.classId(), ""), String.valueOf(property.id()),
				Objects.toString(property.instanceId(), ""));
	}

}
