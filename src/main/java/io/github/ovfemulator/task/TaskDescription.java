package io.github.ovfemulator.task;

import java.util.List;

import io.github.ovfemulator.session.SessionDescription;
import io.github.ovfemulator.session.StateChange;
import io.github.ovfemulator.simulation.Pace;
import org.jspecify.annotations.Nullable;

/**
 * A task as the control plane shows it.
 *
 * @param id its id
 * @param service the service that started it
 * @param operation the operation that started it
 * @param user the user who started it, or {@code null}
 * @param scope its scope, or {@code null}
 * @param state its state
 * @param waiting whether its state lasts until the pace ends it
 * @param pace its pace, {@code null} for a finished task
 * @param history the states since it was created, the oldest first
 */
public record TaskDescription(String id, String service, String operation, @Nullable String user,
		@Nullable String scope, String state, boolean waiting, @Nullable Pace pace, List<StateChange> history) {

	public TaskDescription {
		history = List.copyOf(history);
	}

	static TaskDescription of(SessionDescription session, TaskDefinition task, boolean finished) {
		return new TaskDescription(session.id(), task.service(), task.operation(), task.user(), session.scope(),
				session.state(), session.waiting(), finished ? null : session.pace(), session.history());
	}

}
