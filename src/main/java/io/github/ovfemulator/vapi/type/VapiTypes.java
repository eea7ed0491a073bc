package io.github.ovfemulator.vapi.type;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Maps Java types to vAPI types.
 */
public final class VapiTypes {

	private static final Map<Class<?>, VapiType> SCALARS = Map.ofEntries(
			Map.entry(boolean.class, VapiType.Scalar.BOOLEAN), Map.entry(Boolean.class, VapiType.Scalar.BOOLEAN),
			Map.entry(long.class, VapiType.Scalar.LONG), Map.entry(Long.class, VapiType.Scalar.LONG),
			Map.entry(double.class, VapiType.Scalar.DOUBLE), Map.entry(Double.class, VapiType.Scalar.DOUBLE),
			Map.entry(String.class, VapiType.Scalar.STRING), Map.entry(Instant.class, VapiType.Scalar.DATE_TIME),
			Map.entry(Binary.class, VapiType.Scalar.BINARY), Map.entry(Secret.class, VapiType.Scalar.SECRET),
			Map.entry(Object.class, VapiType.Scalar.OPAQUE), Map.entry(StandardError.class, VapiType.Scalar.ANY_ERROR),
			Map.entry(void.class, VapiType.Scalar.VOID));

	private VapiTypes() {
	}

	/**
	 * Returns the vAPI type of a Java type.
	 * @param type the type of a record component or the return type of an operation
	 * @return its vAPI type, {@link VapiType.OptionalOf} when it is {@code @Nullable}
	 * @throws IllegalArgumentException when vAPI has no such type
	 */
	public static VapiType of(AnnotatedType type) {
		VapiType element = withoutNull(type);
		return type.isAnnotationPresent(Nullable.class) ? new VapiType.OptionalOf(element) : element;
	}

	private static VapiType withoutNull(AnnotatedType type) {
		if (type.getType() instanceof ParameterizedType parameterized) {
			return container((Class<?>) parameterized.getRawType(), (AnnotatedParameterizedType) type);
		}
		ResourceType resourceType = type.getAnnotation(ResourceType.class);
		if (resourceType != null) {
			return new VapiType.Id(resourceType.value());
		}
		if (type.isAnnotationPresent(UriString.class)) {
			return VapiType.Scalar.URI;
		}
		HasFieldsOf base = base(type);
		if (base != null) {
			return new VapiType.DynamicOf(base.value(), List.of(base.candidates()));
		}
		return simple(type.getType());
	}

	private static @Nullable HasFieldsOf base(AnnotatedType type) {
		return Stream
			.concat(Stream.ofNullable(type.getAnnotation(HasFieldsOf.class)),
					Arrays.stream(type.getAnnotations())
						.flatMap((each) -> Stream.ofNullable(each.annotationType().getAnnotation(HasFieldsOf.class))))
			.findFirst()
			.orElse(null);
	}

	private static VapiType container(Class<?> container, AnnotatedParameterizedType type) {
		AnnotatedType[] arguments = type.getAnnotatedActualTypeArguments();
		if (container == CachedStructure.class) {
			return withoutNull(arguments[0]);
		}
		if (container == List.class) {
			return new VapiType.ListOf(withoutNull(arguments[0]));
		}
		if (container == Set.class) {
			return new VapiType.SetOf(withoutNull(arguments[0]));
		}
		if (container == Map.class) {
			return new VapiType.MapOf(withoutNull(arguments[0]), withoutNull(arguments[1]));
		}
		throw new IllegalArgumentException("vAPI has no type for " + type);
	}

	private static VapiType simple(Type type) {
		VapiType scalar = SCALARS.get(type);
		if (scalar != null) {
			return scalar;
		}
		if (type == Structure.class) {
			return new VapiType.DynamicOf(null, List.of());
		}
		if (type instanceof Class<?> enumeration && enumeration.isEnum()) {
			return new VapiType.Enumeration(VapiType.nameOf(enumeration), constants(enumeration));
		}
		if (type instanceof Class<?> structure && Structure.class.isAssignableFrom(structure)) {
			return new VapiType.StructureOf(structure.asSubclass(Structure.class));
		}
		throw new IllegalArgumentException("vAPI has no type for " + type);
	}

	private static List<? extends Enum<?>> constants(Class<?> enumeration) {
		return Arrays.stream(enumeration.getEnumConstants()).<Enum<?>>map(Enum.class::cast).toList();
	}

}
