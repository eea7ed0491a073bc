package io.github.ovfemulator.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.session.SessionEnvironment;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.vapi.operation.BadStateException;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.DynamicId;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * Starts, lists and controls tasks.
 */
public final class TaskService {

	private static final int MAX_MATCHES = 1000;

	private final TaskStore tasks;

	private final SessionEnvironment environment;

	TaskService(TaskStore tasks, SessionEnvironment environment) {
		this.tasks = tasks;
		this.environment = environment;
	}

	/**
	 * Starts a task.
	 * @param definition the properties of the task
	 * @param scope its scope, or {@code null}
	 * @param work creates the work of the task
	 * @return the id of the task
	 * @throws VapiException {@code unable_to_allocate_resource} if there are too many
	 * active tasks
	 */
	public SessionId start(TaskDefinition definition, @Nullable String scope, Function<Task, TaskWork> work) {
		Task task = this.tasks.add((id) -> new Task(id, scope, definition, work, this.environment));
		task.open();
		return task.id();
	}

	TaskInfo get(SessionId id, @Nullable GetSpec spec) {
		return info(require(id), spec);
	}

	private static TaskInfo info(Task task, @Nullable GetSpec spec) {
		TaskInfo info = task.info();
		return GetSpec.excludesResult(spec) ? info.withoutResult() : info;
	}

	Map<String, TaskInfo> list(@Nullable FilterSpec filter, @Nullable GetSpec spec) {
		if (filter == null || (isUnset(filter.tasks()) && isUnset(filter.services()))) {
			throw TaskErrors.unfiltered();
		}
		Map<String, TaskInfo> infos = new LinkedHashMap<>();
		for (Task task : this.tasks.all()) {
			// the status is that after the poll, so that a client that waits for one gets
			// it
			if (matches(task, filter)) {
				TaskInfo info = info(task, spec);
				if (contains(filter.status(), info.status())) {
					infos.put(task.id().value(), info);
				}
			}
		}
		if (infos.size() > MAX_MATCHES) {
			throw TaskErrors.tooManyMatches(MAX_MATCHES);
		}
		return infos;
	}

	/** Compares what never changes. */
	private static boolean matches(Task task, FilterSpec filter) {
		TaskInfo info = task.peek();
		return contains(filter.tasks(), task.id().value()) && contains(filter.services(), info.service())
				&& contains(filter.operations(), info.operation()) && contains(filter.targets(), info.target())
				&& contains(filter.users(), info.user());
	}

	private static boolean contains(@Nullable Collection<?> values, @Nullable Object value) {
		return values == null || values.isEmpty() || (value != null && values.contains(value));
	}

	private static boolean isUnset(@Nullable Collection<?> values) {
		return values == null || values.isEmpty();
	}

	void cancel(SessionId id) {
		require(id).cancel();
	}

	/**
	 * Lists tasks for the control plane.
	 * @param scope the scope of the tasks, or {@code null} for all tasks
	 * @return the tasks, the oldest first
	 */
	public List<TaskDescription> describe(@Nullable String scope) {
		return this.tasks.all()
			.stream()
			.filter((task) -> scope == null || scope.equals(task.scope()))
			.map(Task::show)
			.toList();
	}

	/** Removes the tasks that have expired, which otherwise happens on later calls. */
	public void refresh() {
		this.tasks.all();
	}

	/**
	 * Finds a task for the control plane.
	 * @param id the id of the task
	 * @return the task, empty if there is none
	 */
	public Optional<TaskDescription> find(SessionId id) {
		return this.tasks.find(id).map(Task::show);
	}

	/**
	 * Describes a task for the control plane.
	 * @param id the id of the task
	 * @return the task
	 * @throws VapiException {@code not_found} if there is none
	 */
	public TaskDescription describe(SessionId id) {
		return require(id).show();
	}

	/**
	 * Releases the current phase of a task.
	 * @param id the id of the task
	 * @throws VapiException {@code not_found} if there is none,
	 * {@code not_allowed_in_current_state} if it waits for no release
	 */
	public void advance(SessionId id) {
		require(id).release();
	}

	/**
	 * Fails a task.
	 * @param id the id of the task
	 * @param errors the reasons, at least one
	 * @throws VapiException {@code not_found} if there is none,
	 * {@code not_allowed_in_current_state} if it is finished
	 */
	public void fail(SessionId id, List<OvfError> errors) {
		require(id).fail(errors);
	}

	/**
	 * Takes a snapshot of the tasks.
	 * @return the snapshot
	 */
	public TasksSnapshot save() {
		return this.tasks.save();
	}

	/**
	 * Creates tasks from a snapshot, without adding them to the store. A task whose work
	 * cannot start again fails as soon as it is running.
	 * @param snapshot the snapshot
	 * @param works reads the work of an active task
	 * @return the tasks, the oldest first
	 * @throws BadStateException if the snapshot is invalid
	 */
	public List<Task> read(TasksSnapshot snapshot, WorkReader works) {
		BadStateException.require(snapshot.counted() >= 0, "/counted", "The number must not be negative.");
		BadStateException.require(snapshot.tasks().size() <= this.tasks.max(), "/tasks",
				"There are more than %s tasks (emulator.tasks.max).".formatted(this.tasks.max()));
		List<Task> restored = new ArrayList<>();
		Set<String> ids = new HashSet<>();
		for (int i = 0; i < snapshot.tasks().size(); i++) {
			TaskSnapshot task = snapshot.tasks().get(i);
			BadStateException.require(new SessionId(task.id()).isWellFormed() && ids.add(task.id()),
					"/tasks/" + i + "/id", "The id is invalid, or another task has the same id.");
			restored.add(BadStateException.within("/tasks/" + i, () -> read(task, works)));
		}
		return restored;
	}

	private Task read(TaskSnapshot snapshot, WorkReader works) {
		Instant end = snapshot.info().endTime();
		BadStateException.require(snapshot.info().status().isFinished() == (end != null), "/info/status",
				"A task has an end time if, and only if, it is finished.");
		if (end != null) {
			return new Task(snapshot, end, null, this.environment);
		}
		BadStateException.require(snapshot.phase() != null, "/phase", "An active task has a phase.");
		return new Task(snapshot, this.environment.clock().instant(), work(snapshot.work(), works), this.environment);
	}

	private static Function<Task, TaskWork> work(@Nullable WorkSnapshot saved, WorkReader works) {
		if (saved == null) {
			return (task) -> new FailingWork(null, TaskErrors.notContinued());
		}
		return BadStateException.within("/work", () -> {
			try {
				return works.read(saved);
			}
			catch (VapiException ex) {
				return (task) -> new FailingWork(saved, ex.error());
			}
		});
	}

	/**
	 * Replaces all tasks. The restored ones continue.
	 * @param counted the number of the last task
	 * @param restored the result of {@link #read}
	 */
	public void replace(long counted, List<Task> restored) {
		this.tasks.replace(counted, restored);
	}

	private Task require(SessionId id) {
		return this.tasks.find(id).orElseThrow(() -> TaskErrors.notFound(id));
	}

	/**
	 * Reads the work of tasks.
	 */
	@FunctionalInterface
	public interface WorkReader {

		/**
		 * Reads a snapshot.
		 * @param saved the snapshot
		 * @return creates the work of a task
		 * @throws VapiException the error of a task that cannot continue
		 * @throws BadStateException if the snapshot is invalid
		 */
		Function<Task, TaskWork> read(WorkSnapshot saved);

	}

	/**
	 * Selects parts of a task.
	 *
	 * @param returnAll whether to return data that is omitted by default; the emulator
	 * omits none
	 * @param excludeResult whether to omit the result
	 */
	@CanonicalName("com.vmware.cis.tasks.get_spec")
	record GetSpec(@Nullable Boolean returnAll, @Nullable Boolean excludeResult) implements Structure {

		static boolean excludesResult(@Nullable GetSpec spec) {
			return spec != null && Boolean.TRUE.equals(spec.excludeResult());
		}

	}

	/**
	 * Selects tasks. A task matches if it has one of the values of each field that is set
	 * and not empty.
	 *
	 * @param tasks the ids of the tasks
	 * @param services the services that started the tasks
	 * @param operations the operations that started the tasks
	 * @param status the states
	 * @param targets the objects that the tasks work on
	 * @param users the users who started the tasks
	 */
	@CanonicalName("com.vmware.cis.tasks.filter_spec")
	record FilterSpec(@Nullable Set<@ResourceType(Task.RESOURCE_TYPE) String> tasks,
			@Nullable Set<@ResourceType("com.vmware.vapi.service") String> services,
			@Nullable Set<@ResourceType("com.vmware.vapi.operation") String> operations,
			@Nullable Set<TaskStatus> status, @Nullable List<DynamicId> targets,
			@Nullable Set<String> users) implements Structure {

	}

}
