package io.github.ovfemulator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import io.github.ovfemulator.vapi.type.Binary;
import io.github.ovfemulator.vapi.type.DynamicStructure;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.Field;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Secret;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.StructureType;
import io.github.ovfemulator.vapi.type.Union;
import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;

/**
 * Creates random structures with valid unions, reproducibly from a seed.
 */
final class RandomStructures {

	/**
	 * The depth below which optionals are unset and lists empty, since structures are
	 * recursive.
	 */
	private static final int DEPTH = 6;

	private static final List<ErrorType> ERRORS = List.of(ErrorType.values());

	private final Random random;

	RandomStructures(long seed) {
		this.random = new Random(seed);
	}

	/**
	 * Creates a structure.
	 * @param type the type
	 * @return a record with all fields that its unions allow
	 */
	Structure next(StructureType type) {
		return structure(type, 0);
	}

	private Structure structure(StructureType type, int depth) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		type.fields().forEach((name, field) -> values.put(name, value(field, depth)));
		Set<String> excluded = new HashSet<>();
		type.unions().forEach((union) -> keep(union, type, values, excluded, depth));
		return type.create(values.values().toArray());
	}

	private @Nullable Object value(Field field, int depth) {
		return (field.type() instanceof VapiType.OptionalOf optional)
				? ((depth < DEPTH) ? value(optional.element(), depth) : null) : value(field.type(), depth);
	}

	private void keep(Union union, StructureType type, Map<String, @Nullable Object> values, Set<String> excluded,
			int depth) {
		Object discriminator = values.get(union.discriminator());
		String name = (discriminator != null) ? discriminator.toString() : union.whenUnset();
		Set<String> allowed = new HashSet<>();
		Arrays.stream(union.cases())
			.filter((each) -> Arrays.asList(each.value()).contains(name))
			.filter((each) -> !excluded.contains(union.discriminator()))
			.forEach((active) -> {
				Arrays.stream(active.required()).forEach((field) -> {
					VapiType element = ((VapiType.OptionalOf) type.field(field).type()).element();
					values.computeIfAbsent(field, (unset) -> value(element, depth));
				});
				fields(active).forEach(allowed::add);
			});
		Arrays.stream(union.cases())
			.flatMap(RandomStructures::fields)
			.filter((field) -> !allowed.contains(field))
			.forEach((field) -> {
				values.put(field, null);
				excluded.add(field);
			});
	}

	private static Stream<String> fields(Union.Case each) {
		return Stream.concat(Arrays.stream(each.required()), Arrays.stream(each.optional()));
	}

	private Object value(VapiType type, int depth) {
		if (type instanceof VapiType.Scalar scalar) {
			return scalar(scalar);
		}
		if (type instanceof VapiType.Id) {
			return text();
		}
		if (type instanceof VapiType.Enumeration enumeration) {
			return enumeration.constants().get(this.random.nextInt(enumeration.constants().size()));
		}
		if (type instanceof VapiType.ListOf list) {
			return values(list.element(), depth);
		}
		if (type instanceof VapiType.SetOf set) {
			return new LinkedHashSet<>(values(set.element(), depth));
		}
		if (type instanceof VapiType.MapOf map) {
			Map<Object, Object> entries = new LinkedHashMap<>();
			values(map.value(), depth).forEach((value) -> entries.put(text(), value));
			return entries;
		}
		if (type instanceof VapiType.StructureOf structure) {
			return structure(StructureType.of(structure), depth + 1);
		}
		List<StructureType> candidates = StructureType.candidates((VapiType.DynamicOf) type);
		return candidates.isEmpty() ? new DynamicStructure("some.thing", Map.of("text", text(), "flag", true))
				: structure(candidates.get(this.random.nextInt(candidates.size())), depth + 1);
	}

	private List<Object> values(VapiType type, int depth) {
		List<Object> values = new ArrayList<>();
		for (int i = 0; i < 2 && depth < DEPTH; i++) {
			values.add(value(type, depth));
		}
		return List.copyOf(values);
	}

	private Object scalar(VapiType.Scalar type) {
		return switch (type) {
			case BOOLEAN -> this.random.nextBoolean();
			case LONG -> this.random.nextLong();
			case DOUBLE -> this.random.nextGaussian();
			case STRING, URI -> text();
			case DATE_TIME -> Instant.ofEpochMilli(this.random.nextLong() >>> 22);
			case BINARY -> new Binary(text().getBytes(StandardCharsets.UTF_8));
			case SECRET -> new Secret(text());
			case OPAQUE -> this.random.nextBoolean() ? text() : List.of(text(), true);
			case ANY_ERROR -> StandardError.of(ERRORS.get(this.random.nextInt(ERRORS.size())),
					List.of(LocalizableMessage.of("some.id", text())), null);
			case VOID -> throw new IllegalArgumentException("No field has the type void");
		};
	}

	/** A text with characters that JSON escapes and multi-byte characters. */
	private String text() {
		return "t\"\\\n\u00e4\u20ac\ud83d\ude00" + this.random.nextInt(Integer.MAX_VALUE);
	}

}
