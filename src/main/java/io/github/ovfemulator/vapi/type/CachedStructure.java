package io.github.ovfemulator.vapi.type;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A structure that stays as it is, so that each dialect has to write it only once. To
 * vAPI it is the structure itself.
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
	 * Holds a structure.
	 * @param <T> the structure
	 * @param value the structure, in which nothing ever changes
	 * @return what holds it
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
	 * The structure as a dialect writes it.
	 * @param dialect what the dialect is known by
	 * @param writer writes it when it is first asked for
	 * @return the JSON in UTF-8, which is not to be changed
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
