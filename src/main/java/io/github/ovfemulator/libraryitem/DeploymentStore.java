package io.github.ovfemulator.libraryitem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import io.github.ovfemulator.vapi.operation.Resettable;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Keeps the results of successful deployments and captures by client token, in memory:
 * the last {@value #MAX} ones. Calls with the same token run one after the other.
 */
@Component
final class DeploymentStore implements Resettable {

	private static final int MAX = 10_000;

	private final Map<Key, Entry> entries = new LinkedHashMap<>();

	/**
	 * Returns the result of an earlier successful call with the same key, else that of a
	 * new one.
	 * @param <R> the result of the operation
	 * @param scope the scope that the entry belongs to, or {@code null}
	 */
	<R extends Result> R once(Key key, @Nullable String scope, Class<R> type, Supplier<R> call) {
		Entry entry = entry(key, scope);
		synchronized (entry) {
			Result known = entry.result;
			if (known != null) {
				return type.cast(known);
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

	@Override
	public synchronized void reset() {
		this.entries.clear();
	}

	@Override
	public synchronized void reset(String scope) {
		this.entries.values().removeIf((entry) -> scope.equals(entry.scope));
	}

	/**
	 * The result of a call.
	 */
	interface Result {

		/**
		 * Whether the call succeeded.
		 */
		boolean succeeded();

	}

	/**
	 * Identifies a call.
	 *
	 * @param operation the operation, each of which has its own tokens
	 * @param user the user of the call, empty without login
	 * @param token the token that the client sends
	 */
	record Key(String operation, String user, String token) {

	}

	private static final class Entry {

		private final @Nullable String scope;

		private @Nullable Result result;

		Entry(@Nullable String scope) {
			this.scope = scope;
		}

	}

}
