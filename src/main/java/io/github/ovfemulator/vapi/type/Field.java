package io.github.ovfemulator.vapi.type;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;

import io.github.ovfemulator.vapi.text.Characters;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * A field of a structure, read from a record component.
 *
 * @param name the wire name, for example {@code file_type}
 * @param jsonName the wire name, prepared for a JSON generator
 * @param apiName the other name in {@code /api}, or {@code null}
 * @param type the type, {@link VapiType.OptionalOf} where the field may be unset
 * @param falseWhenAbsent whether {@code /rest} and {@code /api} read an absent field as
 * {@code false}
 * @param accessor reads the component
 */
public record Field(String name, SerializableString jsonName, @Nullable SerializableString apiName, VapiType type,
		boolean falseWhenAbsent, Method accessor) {

	static Field of(RecordComponent component) {
		WireName wireName = component.getAnnotation(WireName.class);
		String name = (wireName != null) ? wireName.value() : snakeCase(component.getName());
		String apiName = (wireName != null) ? wireName.api() : "";
		Method accessor = component.getAccessor();
		accessor.setAccessible(true);
		return new Field(name, new SerializedString(name), apiName.isEmpty() ? null : new SerializedString(apiName),
				VapiTypes.of(component.getAnnotatedType()), wireName != null && wireName.falseWhenAbsent(), accessor);
	}

	static String snakeCase(String camelCase) {
		StringBuilder name = new StringBuilder();
		for (int i = 0; i < camelCase.length(); i++) {
			char letter = camelCase.charAt(i);
			name.append(Characters.isUpperCase(letter) ? "_" : "").append(Character.toLowerCase(letter));
		}
		return name.toString();
	}

	/**
	 * Whether the field may be unset.
	 * @return whether it may
	 */
	public boolean isOptional() {
		return this.type instanceof VapiType.OptionalOf;
	}

	/**
	 * Returns the value of the field in a structure.
	 * @param structure a record of the structure
	 * @return the value, or {@code null} when unset
	 */
	public @Nullable Object get(Structure structure) {
		try {
			return this.accessor.invoke(structure);
		}
		catch (IllegalAccessException | InvocationTargetException ex) {
			throw new IllegalStateException("Could not read " + this.name, ex);
		}
	}

	@Override
	public String toString() {
		return this.name + " " + this.type.word();
	}

}
