package io.github.ovfemulator.inventory.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Replaces lists and maps that a file leaves out with empty ones.
 */
final class Absent {

	private Absent() {
	}

	static <T> List<T> orEmpty(@Nullable List<T> list) {
		return (list != null) ? List.copyOf(list) : List.of();
	}

	/** Keeps the order of the entries, unlike {@code Map.copyOf}. */
	static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
		return (map != null) ? Collections.unmodifiableMap(new LinkedHashMap<>(map)) : Map.of();
	}

}
