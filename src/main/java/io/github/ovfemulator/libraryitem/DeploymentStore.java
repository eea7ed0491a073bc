package io.github.ovfemulator.libraryitem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import io.github.ovfemulator.vapi.operation.Resettable;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Keeps the results of successful deployments by client token, in memory: the last
 * {@value #MAX} ones. Calls with the same token run one after the other.
 */
@Component
final class DeploymentStore implements Resettable {

	private static final int MAX = 10_000;

	private final Map<Key, Entry> entries = new LinkedHashMap<>();

	/**
	 * Returns the result of an earlier successful call with the same key, else that of a
	 * new one.
	 * @param scope the scope that the entry belongs to, or {@code null}
	 */
	DeploymentResult once(Key key, @Nullable String scope, Supplier<DeploymentResult> call) {
		Entry entry = entry(key, scope);
		synchronized (entry) {
			DeploymentResult known = entry.result;
			if (known != null) {
				return known;
			}
			DeploymentResult result = call.get();
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
	 * Identifies a call.
	 *
	 * @param user the user of the call, empty without login
	 * @param token the token that the client sends
	 */
	record Key(String user, String token) {

	}

	private static final class Entry {

		private final @Nullable String scope;

		private @Nullable DeploymentResult result;

		Entry(@Nullable String scope) {
			this.scope = scope;
		}

	}

}
