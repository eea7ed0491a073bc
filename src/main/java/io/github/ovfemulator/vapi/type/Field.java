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
 */
public final class Field {

	private final String name;

	private final SerializableString jsonName;

	private final VapiType type;

	private final Method accessor;

	private final @Nullable SerializableString apiName;

	private final boolean falseWhenAbsent;

	Field(RecordComponent component) {
		WireName wireName = component.getAnnotation(WireName.class);
		this.apiName = (wireName != null && !wireName.api().isEmpty()) ? new SerializedString(wireName.api()) : null;
		this.falseWhenAbsent = wireName != null && wireName.falseWhenAbsent();
		this.name = (wireName != null) ? wireName.value() : snakeCase(component.getName());
		this.jsonName = new SerializedString(this.name);
		this.type = VapiTypes.of(component.getAnnotatedType());
		this.accessor = component.getAccessor();
		this.accessor.setAccessible(true);
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
	 * Returns the wire name.
	 * @return for example {@code file_type}
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Returns the encoded wire name.
	 * @return the name
	 */
	public SerializableString jsonName() {
		return this.jsonName;
	}

	/**
	 * The other name in {@code /api}.
	 * @return the name, prepared for a JSON generator, or {@code null}
	 */
	public @Nullable SerializableString apiName() {
		return this.apiName;
	}

	/**
	 * Whether {@code /rest} and {@code /api} read an absent field as {@code false}.
	 * @return whether the field can be absent there
	 */
	public boolean isFalseWhenAbsent() {
		return this.falseWhenAbsent;
	}

	/**
	 * Returns the type.
	 * @return the type, {@link VapiType.OptionalOf} where the field may be unset
	 */
	public VapiType type() {
		return this.type;
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
