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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.ovfemulator.vapi.text.Split;
import org.jspecify.annotations.Nullable;

/**
 * The type of a structure, read from its record: name, fields in order, unions. There is
 * one instance for each record.
 */
public final class StructureType {

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

	/** The names of the fields when all of them are required texts. */
	private final @Nullable List<String> texts;

	private StructureType(Class<? extends Structure> type) {
		this.name = VapiType.nameOf(type);
		RecordComponent[] components = type.getRecordComponents();
		if (components == null) {
			throw new IllegalArgumentException(type + " is not a record");
		}
		Map<String, Field> fields = new LinkedHashMap<>();
		for (RecordComponent component : components) {
			Field field = Field.of(component);
			fields.put(field.name(), field);
		}
		this.fields = fields;
		this.unions = List.of(type.getAnnotationsByType(Union.class));
		this.texts = (this.unions.isEmpty() && fields.values().stream().allMatch(StructureType::isText))
				? List.copyOf(fields.keySet()) : null;
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
	 * Returns the type of a record.
	 * @param javaType the record's class
	 * @return its type
	 */
	public static StructureType of(Class<? extends Structure> javaType) {
		return TYPES.get(javaType);
	}

	/**
	 * Returns the type of a structure.
	 * @param type the structure as a vAPI type
	 * @return its fields and unions
	 */
	public static StructureType of(VapiType.StructureOf type) {
		return of(type.javaType());
	}

	/**
	 * Returns the structures that a dynamic structure is read into.
	 * @param type the dynamic structure
	 * @return the listed records, else the base itself or, for a sealed interface, the
	 * records that it permits
	 */
	public static List<StructureType> candidates(VapiType.DynamicOf type) {
		Stream<? extends Class<?>> candidates = !type.records().isEmpty() ? type.records().stream()
				: Stream.ofNullable(type.base())
					.flatMap((base) -> base.isSealed() ? Stream.of(base.getPermittedSubclasses()) : Stream.of(base));
		return candidates.map((candidate) -> of(candidate.asSubclass(Structure.class))).toList();
	}

	/**
	 * Returns the canonical name.
	 * @return the name, {@link VapiType#NO_NAME} for the input of an operation
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Whether a tag denotes this structure. The tag of a parameter structure is its name
	 * without the package in camel case, that of an error in capitals.
	 * @param tag for example {@code NetworkMappingParams} or {@code NOT_FOUND}
	 * @return whether it does
	 */
	public boolean isTaggedBy(String tag) {
		String simpleName = this.name.substring(this.name.lastIndexOf('.') + 1);
		return tag.equals(simpleName.toUpperCase(Locale.ROOT)) || tag.equals(tag());
	}

	/**
	 * Returns the tag of a parameter structure.
	 * @return for example {@code NetworkMappingParams}
	 */
	public String tag() {
		return camelCase(this.name.substring(this.name.lastIndexOf('.') + 1));
	}

	private static String camelCase(String snakeCase) {
		StringBuilder camelCase = new StringBuilder();
		for (String word : Split.at(snakeCase, '_')) {
			camelCase.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
		}
		return camelCase.toString();
	}

	/**
	 * Returns the fields.
	 * @return the fields by wire name, in order
	 */
	public Map<String, Field> fields() {
		return this.fields;
	}

	/**
	 * Returns the required fields.
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
	 * Returns a field.
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
	 * Returns the unions.
	 * @return the unions, an outer one before those nested in it
	 */
	public List<Union> unions() {
		return this.unions;
	}

	private static boolean isText(Field field) {
		return field.type() instanceof VapiType.Id || field.type() == VapiType.Scalar.STRING;
	}

	/**
	 * Creates a structure whose fields are all required texts.
	 * @param count the number of values
	 * @param values returns a value by its wire name, {@code null} if it is no text
	 * @return the record, or {@code null} when the structure has other fields or the
	 * values are of other fields
	 */
	public @Nullable Structure createFromTexts(int count, Function<String, @Nullable String> values) {
		if (this.texts == null || this.texts.size() != count) {
			return null;
		}
		@Nullable Object[] arguments = new @Nullable Object[count];
		for (int i = 0; i < count; i++) {
			arguments[i] = values.apply(this.texts.get(i));
			if (arguments[i] == null) {
				return null;
			}
		}
		return create(arguments);
	}

	/**
	 * Creates a structure.
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
