package io.github.ovfemulator.session;

import java.util.List;

import io.github.ovfemulator.simulation.Pace;
import org.jspecify.annotations.Nullable;

/**
 * A session as the control plane shows it.
 *
 * @param id its id
 * @param kind what kind of session it is
 * @param scope the scope that it belongs to, if any
 * @param state its state; of a scripted one that of the answer to come
 * @param waiting whether its pace alone keeps it from going on
 * @param pace how fast it goes, unless it is scripted
 * @param history when it came to each of its states, the first one first; a scripted one
 * has none
 */
public record SessionDescription(String id, String kind, @Nullable String scope, String state, boolean waiting,
		@Nullable Pace pace, List<StateChange> history) {

	/** Copies the history. */
	public SessionDescription {
		history = List.copyOf(history);
	}

}
