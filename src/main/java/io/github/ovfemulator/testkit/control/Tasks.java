package io.github.ovfemulator.testkit.control;

import java.util.List;
import java.util.Map;

/**
 * Lists and controls tasks of every service.
 */
public final class Tasks {

	private final ControlCalls calls;

	Tasks(ControlCalls calls) {
		this.calls = calls;
	}

	/**
	 * Lists all tasks.
	 * @return the tasks, the oldest first
	 */
	public List<Task> list() {
		return this.calls.all("tasks", Map.of(), Task::of);
	}

	/**
	 * Lists the tasks of a scope.
	 * @param scope the scope
	 * @return the tasks, the oldest first
	 */
	public List<Task> list(String scope) {
		return this.calls.all("tasks", Map.of("scope", scope), Task::of);
	}

	/**
	 * Returns a task.
	 * @param id the id of the task
	 * @return the task
	 */
	public Task get(String id) {
		return Task.of(JsonObject.read(this.calls.get(path(id))));
	}

	/**
	 * Releases the current phase of a task.
	 * @param id the id of the task
	 * @return the task afterwards
	 */
	public Task advance(String id) {
		return Task.of(JsonObject.read(this.calls.post(path(id) + "/advance", null)));
	}

	/**
	 * Fails a task.
	 * @param id the id of the task
	 * @param errors the errors, each as JSON in the {@code /rest} dialect
	 * @return the task afterwards
	 */
	public Task fail(String id, String... errors) {
		String failure = "{\"errors\":[" + String.join(",", errors) + "]}";
		return Task.of(JsonObject.read(this.calls.post(path(id) + "/fail", failure)));
	}

	private static String path(String id) {
		return "/tasks/" + ControlCalls.encode(id);
	}

}
