package io.github.ovfemulator.vapi.type;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A structure of an unknown type, kept as received.
 *
 * @param name its canonical name, or {@code null} without one
 * @param fields its fields by wire name, in the order received: strings, booleans,
 * numbers, lists and further dynamic structures
 */
public record DynamicStructure(@Nullable String name, Map<String, @Nullable Object> fields) implements Structure {

	/** Copies the fields. */
	public DynamicStructure {
		fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
	}

}
