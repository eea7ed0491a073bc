package io.github.ovfemulator.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Counts the sessions of all callers, of each user and of each scope, which have a limit
 * each. Guarded by the store's lock.
 */
final class SessionQuota {

	private final SessionProperties limits;

	private final Map<Share, Integer> counts = new HashMap<>();

	SessionQuota(SessionProperties limits) {
		this.limits = limits;
	}

	int max() {
		return this.limits.max();
	}

	/** Returns the limits that a session counts to. */
	List<Share> shares(@Nullable String user, @Nullable String scope) {
		List<Share> shares = new ArrayList<>(List.of(new Share("emulator.sessions.max", this.limits.max(), null)));
		if (user != null) {
			shares.add(new Share("emulator.sessions.max-per-user", this.limits.perUser(), user));
		}
		if (scope != null) {
			shares.add(new Share("emulator.sessions.max-per-scope", this.limits.perScope(), scope));
		}
		return shares;
	}

	/** Returns a limit that leaves no room for another session. */
	Optional<Share> exhausted(List<Share> shares) {
		return shares.stream().filter((share) -> this.counts.getOrDefault(share, 0) >= share.limit()).findFirst();
	}

	void add(List<Share> shares) {
		shares.forEach((share) -> this.counts.merge(share, 1, Integer::sum));
	}

	void remove(List<Share> shares) {
		shares.forEach((share) -> this.counts.computeIfPresent(share, (key, count) -> (count > 1) ? count - 1 : null));
	}

	/**
	 * A limit on the sessions of an owner.
	 *
	 * @param property the property that sets the limit
	 * @param limit the maximum number of sessions
	 * @param owner the user or scope, or {@code null} for all callers
	 */
	record Share(String property, int limit, @Nullable String owner) {

	}

}
