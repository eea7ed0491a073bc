package io.github.ovfemulator.task;

import java.util.List;

/**
 * A snapshot of the task store.
 *
 * @param counted the number of the last task
 * @param tasks the tasks, the oldest first
 */
public record TasksSnapshot(long counted, List<TaskSnapshot> tasks) {

	public TasksSnapshot {
		tasks = List.copyOf(tasks);
	}

}
