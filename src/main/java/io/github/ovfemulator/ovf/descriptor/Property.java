package io.github.ovfemulator.ovf.descriptor;

import java.util.Map;
import java.util.Set;

import io.github.ovfemulator.ovf.Position;
import org.jspecify.annotations.Nullable;

/**
 * Something that the software of the package can be told: {@code Property} in
 * {@code ProductSection}.
 *
 * @param classId the class of its product section; empty for none
 * @param key its own key
 * @param instanceId the instance of its product section; empty for none
 * @param type its type as written, {@code string} say
 * @param qualifiers what values are permitted
 * @param networkQualifiers what address of which network it holds
 * @param value the value unless an option or the one who deploys says otherwise
 * @param optionValues the values by deployment option
 * @param userConfigurable whether the one who deploys may set it
 * @param password whether the value is a secret
 * @param label its name
 * @param description what it is for
 * @param category the heading that it stands below
 * @param startsCategory whether it is the first one there
 * @param options the deployment options in which it exists; empty for all
 * @param position where it stands
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
	 * The key by which the package's software knows it, unique within its machine.
	 * @return {@code [class.]key[.instance]}
	 */
	public String fullKey() {
		return fullKey(this.classId, this.key, this.instanceId);
	}

	/**
	 * Joins the parts of a key.
	 * @param classId the class of the product section; empty for none
	 * @param key the property's own key
	 * @param instanceId the instance of the product section; empty for none
	 * @return {@code [class.]key[.instance]}
	 */
	public static String fullKey(String classId, String key, String instanceId) {
		return (classId.isEmpty() ? "" : classId + ".") + key + (instanceId.isEmpty() ? "" : "." + instanceId);
	}

	/**
	 * Whether nobody but the software is to see the value.
	 * @return whether it is a password
	 */
	public boolean isSecret() {
		return this.password || PropertyType.of(this.type) == PropertyType.PASSWORD;
	}

	/**
	 * The value that it has before anyone sets it.
	 * @param option the deployment option that applies, {@code null} for none
	 * @return the value, or {@code null} where there is none
	 */
	public @Nullable String valueIn(@Nullable String option) {
		String optionValue = (option != null) ? this.optionValues.get(option) : null;
		return (optionValue != null) ? optionValue : this.value;
	}

	/**
	 * The same property as it is under a deployment option.
	 * @param option the option, {@code null} for none
	 * @param startsCategory whether it is then the first below its heading
	 * @return the property, its value the one for the option
	 */
	Property in(@Nullable String option, boolean startsCategory) {
		return new Property(this.classId, this.key, this.instanceId, this.type, this.qualifiers, this.networkQualifiers,
				valueIn(option), Map.of(), this.userConfigurable, this.password, this.label, this.description,
				this.category, startsCategory, this.options, this.position);
	}

	/**
	 * A heading above properties: {@code Category} in {@code ProductSection}.
	 *
	 * @param name the heading
	 * @param uiOptional whether a form may hide what stands below it
	 */
	public record Category(Text name, boolean uiOptional) {

	}

}
