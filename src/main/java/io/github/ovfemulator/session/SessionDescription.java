package io.github.ovfemulator.session;

import java.util.List;

import io.github.ovfemulator.simulation.Pace;
import org.jspecify.annotations.Nullable;

/**
 * A session as the control plane shows it.
 *
 * @param id the id
 * @param kind the name of its kind
 * @param scope the scope, or {@code null}
 * @param state the state; of a scripted session that of its next info
 * @param waiting whether only the pace keeps the session in its state
 * @param pace the pace, or {@code null} for a scripted session
 * @param history the states with their times, the first one first; empty for a scripted
 * session
 */
public record SessionDescription(String id, String kind, @Nullable String scope, String state, boolean waiting,
		@Nullable Pace pace, List<StateChange> history) {

	public SessionDescription {
		history = List.copyOf(history);
	}

}
