package io.github.ovfemulator.vapi.type;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.ovfemulator.vapi.text.Split;
import org.jspecify.annotations.Nullable;

/**
 * What a record says of the structure that it is: name, fields in order, unions. Made
 * once a record and kept.
 */
public final class StructureType {

	/** The name of a structure that carries none, such as the input of an operation. */
	public static final String NO_NAME = "operation-input";

	private static final ClassValue<StructureType> TYPES = new ClassValue<>() {

		@Override
		protected StructureType computeValue(Class<?> type) {
			return new StructureType(type.asSubclass(Structure.class));
		}

	};

	private final String name;

	private final Constructor<? extends Structure> constructor;

	private final Map<String, Field> fields;

	private final List<Union> unions;

	private StructureType(Class<? extends Structure> type) {
		this.name = nameOf(type);
		RecordComponent[] components = type.getRecordComponents();
		if (components == null) {
			throw new IllegalArgumentException(type + " is no record");
		}
		Map<String, Field> fields = new LinkedHashMap<>();
		for (RecordComponent component : components) {
			Field field = new Field(component);
			fields.put(field.name(), field);
		}
		this.fields = fields;
		this.unions = List.of(type.getAnnotationsByType(Union.class));
		try {
			this.constructor = type
				.getDeclaredConstructor(Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new));
			this.constructor.setAccessible(true);
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException("A record without its own constructor: " + type, ex);
		}
	}

	/**
	 * The type of a record.
	 * @param javaType the record's class
	 * @return its type
	 */
	public static StructureType of(Class<? extends Structure> javaType) {
		return TYPES.get(javaType);
	}

	static String nameOf(Class<?> type) {
		CanonicalName name = type.getAnnotation(CanonicalName.class);
		return (name != null) ? name.value() : NO_NAME;
	}

	/**
	 * The canonical name.
	 * @return the name, {@link #NO_NAME} for the input of an operation
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Whether a tag means this structure: parameter structures carry their name without
	 * its package in camel case, errors theirs in capitals.
	 * @param tag for example {@code NetworkMappingParams} or {@code NOT_FOUND}
	 * @return whether it does
	 */
	public boolean isTaggedBy(String tag) {
		String simpleName = this.name.substring(this.name.lastIndexOf('.') + 1);
		return tag.equals(simpleName.toUpperCase(Locale.ROOT)) || tag.equals(camelCase(simpleName));
	}

	private static String camelCase(String snakeCase) {
		StringBuilder camelCase = new StringBuilder();
		for (String word : Split.at(snakeCase, '_')) {
			camelCase.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
		}
		return camelCase.toString();
	}

	/**
	 * The fields.
	 * @return the fields by wire name, in order
	 */
	public Map<String, Field> fields() {
		return this.fields;
	}

	/**
	 * The fields that may not be unset.
	 * @return their wire names
	 */
	public Set<String> requiredFields() {
		return this.fields.values()
			.stream()
			.filter((field) -> !field.isOptional())
			.map(Field::name)
			.collect(Collectors.toSet());
	}

	/**
	 * The field of a wire name.
	 * @param name the wire name
	 * @return the field
	 * @throws IllegalArgumentException when there is none
	 */
	public Field field(String name) {
		Field field = this.fields.get(name);
		if (field == null) {
			throw new IllegalArgumentException(this.name + " has no field " + name);
		}
		return field;
	}

	/**
	 * The unions, an outer one before those nested in it.
	 * @return the unions, usually none
	 */
	public List<Union> unions() {
		return this.unions;
	}

	/**
	 * Makes a structure.
	 * @param values the values of the fields in order, {@code null} where unset
	 * @return the record
	 */
	public Structure create(@Nullable Object[] values) {
		try {
			return this.constructor.newInstance(values);
		}
		catch (InvocationTargetException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw new IllegalStateException("Could not make a " + this.name, ex);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("Could not make a " + this.name, ex);
		}
	}

	@Override
	public String toString() {
		return this.name + Arrays.toString(this.fields.values().toArray());
	}

}
