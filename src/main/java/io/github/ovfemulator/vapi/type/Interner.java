package io.github.ovfemulator.vapi.type;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Lets the holders of equal values share one of them, so that many sessions with the same
 * package need the memory of one. A value is forgotten when no other object holds it.
 *
 * @param <T> the values, immutable and compared by their content
 */
public final class Interner<T> {

	private final Map<T, WeakReference<T>> values = new WeakHashMap<>();

	/**
	 * Returns the shared value.
	 * @param value the value to share
	 * @return an equal value that others hold, or the given one
	 */
	public synchronized T intern(T value) {
		WeakReference<T> known = this.values.get(value);
		T shared = (known != null) ? known.get() : null;
		if (shared == null) {
			this.values.put(value, new WeakReference<>(value));
			return value;
		}
		return shared;
	}

}
