package io.github.ovfemulator.vapi.type;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * An immutable structure with its encoded forms. Each encoding writes it once. Its vAPI
 * type is that of the structure.
 *
 * @param <T> the structure
 */
public final class CachedStructure<T extends Structure> {

	private final T value;

	private final Map<Object, byte[]> written = new ConcurrentHashMap<>();

	private CachedStructure(T value) {
		this.value = value;
	}

	/**
	 * Creates a cache for a structure.
	 * @param <T> the structure
	 * @param value the structure, which must be immutable
	 * @return the cached structure
	 */
	public static <T extends Structure> CachedStructure<T> of(T value) {
		return new CachedStructure<>(value);
	}

	/**
	 * The structure.
	 * @return the structure
	 */
	public T value() {
		return this.value;
	}

	/**
	 * Returns an encoded form of the structure.
	 * @param dialect the key of the encoding
	 * @param writer encodes the structure on first use
	 * @return the JSON in UTF-8, which must not be modified
	 */
	public byte[] written(Object dialect, Function<T, byte[]> writer) {
		byte[] known = this.written.get(dialect);
		return (known != null) ? known : this.written.computeIfAbsent(dialect, (absent) -> writer.apply(this.value));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
