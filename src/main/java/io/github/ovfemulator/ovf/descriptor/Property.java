package io.github.ovfemulator.ovf.descriptor;

import java.util.Map;
import java.util.Set;

import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * A configurable property of the software: {@code Property} in {@code ProductSection}.
 *
 * @param classId the class of the product section; empty for none
 * @param key the key without class and instance
 * @param instanceId the instance of the product section; empty for none
 * @param type the type as in the descriptor, for example {@code string}
 * @param qualifiers the permitted values
 * @param networkQualifiers the network settings that the value contains
 * @param value the default value
 * @param optionValues the default values by deployment option
 * @param userConfigurable whether it can be set at deployment
 * @param password whether the value is a password
 * @param label the display name
 * @param description the description
 * @param category the category, or {@code null} for none
 * @param startsCategory whether it is the first property of its category
 * @param options the ids of the deployment options that include it; empty for all
 * @param position the position of the element
 */
public record Property(String classId, String key, String instanceId, String type, PropertyQualifiers qualifiers,
		NetworkQualifiers networkQualifiers, @Nullable String value, Map<String, String> optionValues,
		boolean userConfigurable, boolean password, @Nullable Text label, @Nullable Text description,
		@Nullable Category category, boolean startsCategory, Set<String> options, Position position) {

	/**
	 * Copies the collections.
	 */
	public Property {
		optionValues = Map.copyOf(optionValues);
		options = Set.copyOf(options);
	}

	/**
	 * The key in the OVF environment, unique within its virtual system.
	 * @return {@code [class.]key[.instance]}
	 */
	public String fullKey() {
		return fullKey(this.classId, this.key, this.instanceId);
	}

	/**
	 * Joins the parts of a key.
	 * @param classId the class of the product section; empty for none
	 * @param key the key without class and instance
	 * @param instanceId the instance of the product section; empty for none
	 * @return {@code [class.]key[.instance]}
	 */
	public static String fullKey(String classId, String key, String instanceId) {
		return (classId.isEmpty() ? "" : classId + ".") + key + (instanceId.isEmpty() ? "" : "." + instanceId);
	}

	/**
	 * Whether the value must not be displayed.
	 * @return whether it is a password by type or by attribute
	 */
	public boolean isSecret() {
		return this.password || PropertyType.of(this.type) == PropertyType.PASSWORD;
	}

	/**
	 * The default value under a deployment option.
	 * @param option the id of the option, or {@code null} for none
	 * @return the value, or {@code null} if there is none
	 */
	public @Nullable String valueIn(@Nullable String option) {
		String optionValue = (option != null) ? this.optionValues.get(option) : null;
		return (optionValue != null) ? optionValue : this.value;
	}

	/**
	 * The property under a deployment option.
	 * @param option the id of the option, or {@code null} for none
	 * @param startsCategory whether it is the first property of its category under the
	 * option
	 * @return a copy with the value for the option
	 */
	Property forOption(@Nullable String option, boolean startsCategory) {
		return new Property(this.classId, this.key, this.instanceId, this.type, this.qualifiers, this.networkQualifiers,
				valueIn(option), Map.of(), this.userConfigurable, this.password, this.label, this.description,
				this.category, startsCategory, this.options, this.position);
	}

	/**
	 * A category of properties: {@code Category} in {@code ProductSection}.
	 *
	 * @param name the display name
	 * @param uiOptional whether a user interface can hide the properties of the category
	 */
	public record Category(Text name, boolean uiOptional) {

	}

}
