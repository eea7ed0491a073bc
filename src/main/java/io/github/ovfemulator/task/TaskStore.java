package io.github.ovfemulator.task;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.simulation.UuidSource;
import io.github.ovfemulator.vapi.operation.Resettable;

/**
 * Keeps tasks in memory until they expire, with a maximum number. A new task replaces the
 * oldest finished one when the store is full. Its own lock guards it; the locks of tasks
 * are taken within.
 */
final class TaskStore implements Resettable {

	private final Clock clock;

	private final UuidSource uuids;

	private final int max;

	private final Map<SessionId, Task> tasks = new LinkedHashMap<>();

	private long counted;

	TaskStore(Clock clock, UuidSource uuids, int max) {
		this.clock = clock;
		this.uuids = uuids;
		this.max = max;
	}

	/**
	 * Adds a task.
	 * @param task creates the task with its id
	 * @throws io.github.ovfemulator.vapi.type.VapiException
	 * {@code unable_to_allocate_resource} if the store is full of active tasks
	 */
	synchronized Task add(Function<SessionId, Task> task) {
		makeRoom();
		Task added = task.apply(new SessionId("task-" + ++this.counted + ":" + this.uuids.next()));
		this.tasks.put(added.id(), added);
		added.announce();
		return added;
	}

	private void makeRoom() {
		Instant now = this.clock.instant();
		removeAll((task) -> task.isExpired(now));
		if (this.tasks.size() >= this.max) {
			Task oldest = this.tasks.values()
				.stream()
				.filter((task) -> task.peek().status().isFinished())
				.findFirst()
				.orElseThrow(() -> TaskErrors.tooMany(this.max));
			remove(oldest.id());
		}
	}

	/** Finds a task that has not expired. */
	synchronized Optional<Task> find(SessionId id) {
		Task task = this.tasks.get(id);
		if (task != null && task.isExpired(this.clock.instant())) {
			remove(id);
			return Optional.empty();
		}
		return Optional.ofNullable(task);
	}

	/** Returns the tasks that have not expired, the oldest first. */
	synchronized List<Task> all() {
		Instant now = this.clock.instant();
		removeAll((task) -> task.isExpired(now));
		return List.copyOf(this.tasks.values());
	}

	/** Removes and closes a task. Ignored if there is none. */
	synchronized void remove(SessionId id) {
		Task task = this.tasks.remove(id);
		if (task != null) {
			task.close();
		}
	}

	synchronized TasksSnapshot save() {
		return new TasksSnapshot(this.counted, all().stream().map(Task::save).toList());
	}

	synchronized void replace(long count, List<Task> restored) {
		reset();
		this.counted = count;
		restored.forEach((task) -> {
			this.tasks.put(task.id(), task);
			task.announce();
		});
		restored.forEach(Task::open);
	}

	int max() {
		return this.max;
	}

	@Override
	public synchronized void reset() {
		removeAll((task) -> true);
		this.counted = 0;
	}

	@Override
	public synchronized void reset(String scope) {
		removeAll((task) -> scope.equals(task.scope()));
	}

	private void removeAll(Predicate<Task> selection) {
		List<SessionId> selected = new ArrayList<>();
		this.tasks.values().stream().filter(selection).forEach((task) -> selected.add(task.id()));
		selected.forEach(this::remove);
	}

}
