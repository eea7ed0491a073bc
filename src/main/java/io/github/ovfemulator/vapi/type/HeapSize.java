package io.github.ovfemulator.vapi.type;

import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Estimates the heap that values occupy: records, collections, strings and scalars. A
 * long string counts once, however often a value refers to it.
 */
public final class HeapSize {

	private static final int OBJECT = 24;

	private static final int REFERENCE = 8;

	private static final int MAP_ENTRY = 40;

	private static final int LONG_STRING = 100;

	/** Strings of characters up to this one need one byte for each. */
	private static final char LAST_SINGLE_BYTE = 0xFF;

	private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
		@Override
		protected RecordComponent[] computeValue(Class<?> type) {
			RecordComponent[] components = type.getRecordComponents();
			for (RecordComponent component : components) {
				component.getAccessor().setAccessible(true);
			}
			return components;
		}
	};

	private final Deque<Object> pending = new ArrayDeque<>();

	private final Set<String> strings = Collections.newSetFromMap(new IdentityHashMap<>());

	private final boolean shared;

	private long size;

	private HeapSize(boolean shared) {
		this.shared = shared;
	}

	/**
	 * Estimates the size of a value with all that it refers to.
	 * @param value a record, collection, map, string or scalar, or {@code null}
	 * @return the size in bytes
	 */
	public static long of(@Nullable Object value) {
		return of(value, new HeapSize(true));
	}

	private static long of(@Nullable Object value, HeapSize estimate) {
		estimate.add(value);
		while (!estimate.pending.isEmpty()) {
			estimate.take(estimate.pending.pop());
		}
		return estimate.size;
	}

	/**
	 * Estimates the size of a value, with each string as often as the value refers to it.
	 * @param value a record, collection, map, string or scalar, or {@code null}
	 * @return the size in bytes
	 */
	public static long unshared(@Nullable Object value) {
		return of(value, new HeapSize(false));
	}

	/**
	 * Estimates the size of a string.
	 * @param text the string, or {@code null}
	 * @return the size in bytes
	 */
	public static long of(@Nullable String text) {
		if (text == null) {
			return 0;
		}
		int bytes = text.length();
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) > LAST_SINGLE_BYTE) {
				bytes = 2 * text.length();
				break;
			}
		}
		return 2L * OBJECT + bytes;
	}

	private void add(@Nullable Object value) {
		if (value != null && !(value instanceof Enum<?>)) {
			this.pending.push(value);
		}
	}

	private void take(Object value) {
		if (value instanceof String text) {
			this.size += (!this.shared || text.length() < LONG_STRING || this.strings.add(text)) ? of(text) : 0;
		}
		else if (value instanceof byte[] bytes) {
			this.size += OBJECT + bytes.length;
		}
		else if (value instanceof Collection<?> collection) {
			this.size += OBJECT + (long) REFERENCE * collection.size();
			collection.forEach(this::add);
		}
		else if (value instanceof Map<?, ?> map) {
			this.size += 2 * OBJECT + (long) MAP_ENTRY * map.size();
			map.keySet().forEach(this::add);
			map.values().forEach(this::add);
		}
		else if (value instanceof Optional<?> optional) {
			this.size += OBJECT;
			add(optional.orElse(null));
		}
		else if (value instanceof Record) {
			takeComponents(value);
		}
		else {
			this.size += OBJECT;
		}
	}

	private void takeComponents(Object value) {
		this.size += OBJECT;
		for (RecordComponent component : COMPONENTS.get(value.getClass())) {
			this.size += REFERENCE;
			if (!component.getType().isPrimitive()) {
				try {
					add(component.getAccessor().invoke(value));
				}
				catch (ReflectiveOperationException ex) {
					throw new IllegalStateException("A component of " + value.getClass() + " cannot be read", ex);
				}
			}
		}
	}

}
