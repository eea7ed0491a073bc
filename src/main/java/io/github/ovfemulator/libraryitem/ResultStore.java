package io.github.ovfemulator.libraryitem;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.github.ovfemulator.vapi.operation.BadStateException;
import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.vapi.operation.Resettable;
import io.github.ovfemulator.vapi.type.HeapSize;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Keeps the results of successful deployments and captures by client token, in memory:
 * the last {@value #MAX} ones, and no more than fit into {@value #HEAP_PERCENT} % of the
 * heap. Calls with the same token run one after the other.
 */
@Component
public final class ResultStore implements Resettable {

	private static final int MAX = 10_000;

	private static final int HEAP_PERCENT = 1;

	/** The heap of keys and entries of the map. */
	private static final int ENTRY = 150;

	private final long maxMemory;

	private final Map<Key, Entry> entries = new LinkedHashMap<>();

	/** The estimated heap of all entries, in bytes. */
	private long memory;

	/** Creates an empty store. */
	public ResultStore() {
		this(Runtime.getRuntime().maxMemory() / 100 * HEAP_PERCENT);
	}

	ResultStore(long maxMemory) {
		this.maxMemory = maxMemory;
	}

	/**
	 * Returns the result of an earlier successful call of the same operation and user
	 * with the same token, else that of a new one.
	 * @param <R> the result of the operation, whose tokens are its own
	 * @param token the client token, or {@code null} to call always
	 */
	<R extends LibraryItemResult> R once(Class<R> operation, CallContext context, @Nullable String token,
			Supplier<R> call) {
		if (token == null) {
			return call.get();
		}
		Key key = new Key(operation, context.caller().user(), token);
		Entry entry = entry(key, context.scope());
		synchronized (entry) {
			LibraryItemResult known = entry.result;
			if (known != null) {
				return operation.cast(known);
			}
			R result = call.get();
			if (result.succeeded()) {
				entry.result = result;
				grow(key, entry, HeapSize.of(result));
			}
			return result;
		}
	}

	private synchronized Entry entry(Key key, @Nullable String scope) {
		Entry known = this.entries.get(key);
		if (known != null) {
			return known;
		}
		Entry entry = new Entry(scope);
		this.entries.put(key, entry);
		grow(key, entry, key.memory());
		return entry;
	}

	/** Adds memory to an entry that is still kept, and removes the oldest ones. */
	private synchronized void grow(Key key, Entry entry, long bytes) {
		if (this.entries.get(key) != entry) {
			return;
		}
		entry.memory += bytes;
		this.memory += bytes;
		removeOldest();
	}

	private void removeOldest() {
		Iterator<Entry> oldest = this.entries.values().iterator();
		while ((this.entries.size() > MAX || this.memory > this.maxMemory) && oldest.hasNext()) {
			this.memory -= oldest.next().memory;
			oldest.remove();
		}
	}

	/**
	 * Takes snapshots of all results, the oldest first. It waits for calls in progress,
	 * since what they have created may be part of the state already.
	 */
	public List<ResultSnapshot> save() {
		List<ResultSnapshot> saved = new ArrayList<>();
		current().forEach((key, entry) -> {
			LibraryItemResult result = entry.result();
			if (result != null) {
				saved.add(ResultSnapshot.of(key.token(), key.user(), entry.scope, result));
			}
		});
		return saved;
	}

	private synchronized Map<Key, Entry> current() {
		return new LinkedHashMap<>(this.entries);
	}

	/**
	 * Reads snapshots, without adding them to the store.
	 * @throws BadStateException if one of them is invalid
	 */
	public Restored read(List<ResultSnapshot> saved) {
		BadStateException.require(saved.size() <= MAX, "", "There are more than %s results.".formatted(MAX));
		Map<Key, Entry> read = new LinkedHashMap<>();
		for (int i = 0; i < saved.size(); i++) {
			ResultSnapshot snapshot = saved.get(i);
			String place = "/" + i;
			LibraryItemResult result = BadStateException.within(place, snapshot::result);
			Entry entry = new Entry(snapshot.scope());
			entry.result = result;
			Key key = new Key(result.getClass(), snapshot.user(), snapshot.clientToken());
			entry.memory = key.memory() + HeapSize.of(result);
			BadStateException.require(read.put(key, entry) == null, place + "/client_token",
					"Another result of the same operation and user has the same token.");
		}
		return () -> replaceAll(read);
	}

	private synchronized void replaceAll(Map<Key, Entry> read) {
		this.entries.clear();
		this.entries.putAll(read);
		this.memory = sum();
		removeOldest();
	}

	@Override
	public synchronized void reset() {
		this.entries.clear();
		this.memory = 0;
	}

	@Override
	public synchronized void reset(String scope) {
		this.entries.values().removeIf((entry) -> scope.equals(entry.scope));
		this.memory = sum();
	}

	private long sum() {
		return this.entries.values().stream().mapToLong((entry) -> entry.memory).sum();
	}

	/**
	 * Results of a snapshot that are not in the store yet.
	 */
	@FunctionalInterface
	public interface Restored {

		/** Replaces the results of the store. */
		void activate();

	}

	/**
	 * Identifies a call.
	 *
	 * @param operation the type of the result
	 * @param user the user of the call, or {@code null} without login
	 * @param token the token that the client sends
	 */
	private record Key(Class<? extends LibraryItemResult> operation, @Nullable String user, String token) {

		/** The estimated heap of an entry without a result, in bytes. */
		long memory() {
			return HeapSize.of(this.token) + HeapSize.of(this.user) + ENTRY;
		}

	}

	private static final class Entry {

		private final @Nullable String scope;

		private @Nullable LibraryItemResult result;

		/** The estimated heap, in bytes, guarded by the store. */
		private long memory;

		Entry(@Nullable String scope) {
			this.scope = scope;
		}

		/** Waits for a call in progress. */
		synchronized @Nullable LibraryItemResult result() {
			return this.result;
		}

	}

}
