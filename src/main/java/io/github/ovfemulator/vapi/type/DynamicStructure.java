package io.github.ovfemulator.vapi.type;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A structure whose shape is not known in advance; it is kept as it came.
 *
 * @param name its canonical name, or {@code null} where it came without one
 * @param fields its fields by wire name, in the order in which they came: strings,
 * booleans, numbers, lists and further dynamic structures
 */
public record DynamicStructure(@Nullable String name, Map<String, @Nullable Object> fields) implements Structure {

	/** Copies the fields. */
	public DynamicStructure {
		fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
	}

}
