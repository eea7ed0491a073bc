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
 * @param progress the progress in percent, or {@code null} if sessions of the kind have
 * none
 * @param waiting whether only the pace keeps the session in its state
 * @param pace the pace, or {@code null} for a scripted session
 * @param history the states with their times, the first one first; empty for a scripted
 * session
 */
public record SessionDescription(String id, String kind, @Nullable String scope, String state, @Nullable Long progress,
		boolean waiting, @Nullable Pace pace, List<StateChange> history) {

	public SessionDescription {
		history = List.copyOf(history);
	}

	/** Returns a description with a progress in percent. */
	public SessionDescription withProgress(long percent) {
		return new SessionDescription(this.id, this.kind, this.scope, this.state, percent, this.waiting, this.pace,
				this.history);
	}

}
