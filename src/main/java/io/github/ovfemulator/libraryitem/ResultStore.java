package io.github.ovfemulator.libraryitem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.github.ovfemulator.vapi.operation.BadStateException;
import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.vapi.operation.Resettable;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Keeps the results of successful deployments and captures by client token, in memory:
 * the last {@value #MAX} ones. Calls with the same token run one after the other.
 */
@Component
public final class ResultStore implements Resettable {

	private static final int MAX = 10_000;

	private final Map<Key, Entry> entries = new LinkedHashMap<>();

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
		Entry entry = entry(new Key(operation, context.caller().user(), token), context.scope());
		synchronized (entry) {
			LibraryItemResult known = entry.result;
			if (known != null) {
				return operation.cast(known);
			}
			R result = call.get();
			if (result.succeeded()) {
				entry.result = result;
			}
			return result;
		}
	}

	private synchronized Entry entry(Key key, @Nullable String scope) {
		Entry entry = this.entries.computeIfAbsent(key, (absent) -> new Entry(scope));
		if (this.entries.size() > MAX) {
			this.entries.remove(this.entries.keySet().iterator().next());
		}
		return entry;
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
			BadStateException.require(
					read.put(new Key(result.getClass(), snapshot.user(), snapshot.clientToken()), entry) == null,
					place + "/client_token", "Another result of the same operation and user has the same token.");
		}
		return () -> replaceAll(read);
	}

	private synchronized void replaceAll(Map<Key, Entry> read) {
		this.entries.clear();
		this.entries.putAll(read);
	}

	@Override
	public synchronized void reset() {
		this.entries.clear();
	}

	@Override
	public synchronized void reset(String scope) {
		this.entries.values().removeIf((entry) -> scope.equals(entry.scope));
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

	}

	private static final class Entry {

		private final @Nullable String scope;

		private @Nullable LibraryItemResult result;

		Entry(@Nullable String scope) {
			this.scope = scope;
		}

		/** Waits for a call in progress. */
		synchronized @Nullable LibraryItemResult result() {
			return this.result;
		}

	}

}
