package io.github.ovfemulator.task;

import java.util.List;

import io.github.ovfemulator.session.SessionSnapshot;
import io.github.ovfemulator.session.StateChange;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of a finished task.
 *
 * @param id its id
 * @param scope its scope, or {@code null}
 * @param info the task as clients see it
 * @param history the states since it was created, the oldest first
 */
public record TaskSnapshot(String id, @Nullable String scope, TaskInfo info,
		List<StateChange> history) implements SessionSnapshot.Content {

	@Override
	public List<String> uploadTokens() {
		return List.of();
	}

}
