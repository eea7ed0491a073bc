package io.github.ovfemulator.task;

import java.util.List;

import io.github.ovfemulator.session.SessionSnapshot;
import io.github.ovfemulator.session.StateChange;
import io.github.ovfemulator.simulation.Pace;
import io.github.ovfemulator.simulation.PacedPhase;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of a task.
 *
 * @param id its id
 * @param scope its scope, or {@code null}
 * @param info the task as clients see it
 * @param history the states since it was created, the oldest first
 * @param pace its own pace, or {@code null}
 * @param phase the paced phase of an active task, else {@code null}
 * @param work the work of an active task, {@code null} if it cannot start again
 */
public record TaskSnapshot(String id, @Nullable String scope, TaskInfo info, List<StateChange> history,
		@Nullable Pace pace, @Nullable PacedPhase phase,
		@Nullable WorkSnapshot work) implements SessionSnapshot.Content {

	public TaskSnapshot {
		history = List.copyOf(history);
	}

	@Override
	public List<String> uploadTokens() {
		return List.of();
	}

}
