package io.github.ovfemulator.task;

import java.util.List;

/**
 * A snapshot of the task store.
 *
 * @param counted the number of the last task
 * @param finished the finished tasks, the oldest first
 */
public record TasksSnapshot(long counted, List<TaskSnapshot> finished) {

	public TasksSnapshot {
		finished = List.copyOf(finished);
	}

}
