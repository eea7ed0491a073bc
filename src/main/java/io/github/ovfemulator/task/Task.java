package io.github.ovfemulator.task;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.session.OvfSession;
import io.github.ovfemulator.session.PhaseTracker;
import io.github.ovfemulator.session.PhasesSnapshot;
import io.github.ovfemulator.session.SessionEnvironment;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.session.SessionKind;
import io.github.ovfemulator.session.files.OvfErrors;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An operation that continues after its response. {@code PENDING} and {@code RUNNING} are
 * paced phases (a choice): the work starts at the end of the first one, and its result is
 * created at the end of the second one. An active task does not expire.
 */
public final class Task extends OvfSession<TaskStatus> {

	/** The resource type of the ids of tasks. */
	public static final String RESOURCE_TYPE = "com.vmware.cis.task";

	private static final Logger logger = LoggerFactory.getLogger(Task.class);

	private static final SessionKind KIND = new SessionKind("task", "Task", "task");

	private static final long TOTAL = 100;

	private final TaskDefinition definition;

	private @Nullable TaskWork work;

	private @Nullable Instant startTime;

	private long completed;

	private @Nullable TaskInfo ended;

	@SuppressWarnings("this-escape")
	Task(SessionId id, @Nullable String scope, TaskDefinition definition, Function<Task, TaskWork> work,
			SessionEnvironment environment) {
		super(id, scope, KIND, new PhaseTracker<>(TaskStatus.PENDING, environment.pace(), environment.clock().instant())
			.enterPaced(TaskStatus.PENDING, environment.clock().instant()), environment.clock().instant(), environment);
		this.definition = definition;
		this.work = work.apply(this);
	}

	/**
	 * Restores a task, which continues when it is opened.
	 * @param lastUse when it was last used
	 * @param work creates the work of an active task, {@code null} for a finished one
	 * @throws io.github.ovfemulator.vapi.operation.BadStateException if it is invalid
	 */
	@SuppressWarnings("this-escape")
	Task(TaskSnapshot snapshot, Instant lastUse, @Nullable Function<Task, TaskWork> work,
			SessionEnvironment environment) {
		super(new SessionId(snapshot.id()), snapshot.scope(), KIND,
				new PhaseTracker<>(new PhasesSnapshot(snapshot.info().status().name(), snapshot.history(),
						snapshot.pace(), snapshot.phase()), TaskStatus.class, environment.pace()),
				lastUse, environment);
		TaskInfo info = snapshot.info();
		this.definition = new TaskDefinition(info.service(), info.operation(), info.description(), info.target(),
				info.user(), info.cancelable());
		this.startTime = info.startTime();
		this.completed = (info.progress() != null) ? info.progress().completed() : 0;
		this.ended = info.status().isFinished() ? info : null;
		this.work = (work != null) ? work.apply(this) : null;
	}

	/** Returns the task as clients see it. Counts as a poll. */
	TaskInfo info() {
		if (!isOver()) {
			countPoll();
			touch();
		}
		return read(this::createInfo);
	}

	/** Returns the task without counting a poll. */
	TaskInfo peek() {
		return read(this::createInfo);
	}

	/**
	 * Cancels the task, which then is {@code FAILED}.
	 * @throws VapiException {@code not_allowed_in_current_state} if it is finished,
	 * {@code unsupported} if it cannot be canceled
	 */
	void cancel() {
		endActive("cancel", () -> {
			if (!this.definition.cancelable()) {
				throw TaskErrors.notCancelable(id());
			}
			return TaskErrors.canceled();
		});
	}

	@Override
	public void fail(List<OvfError> errors) {
		endActive("a failure", () -> TaskErrors.of(errors));
	}

	private void endActive(String operation, Supplier<StandardError> error) {
		if (isOver()) {
			throw TaskErrors.notAllowed(operation, id(), read(this::state));
		}
		change(() -> {
			if (isFinished()) {
				throw TaskErrors.notAllowed(operation, id(), state());
			}
			end(error.get());
			return null;
		});
	}

	/** Fails the task because of its work. Ignored if it is finished. */
	public void fail(StandardError error) {
		read(() -> {
			if (!isClosed() && !isFinished()) {
				end(error);
			}
			return null;
		});
	}

	/** Fails the task, and logs the unexpected failure. Ignored if it is finished. */
	public void fail(Throwable failure) {
		logger.error("Task {}: unexpected failure", id(), failure);
		fail(TaskErrors.unexpected());
	}

	/** Continues as far as the work and the pace allow. Called within a change. */
	public void advance() {
		advance(now());
	}

	/** Returns whether the work can continue. */
	public boolean isRunning() {
		return isAlive() && read(() -> state() == TaskStatus.RUNNING);
	}

	/** Creates the error of a step that the state of the task does not allow. */
	public VapiException refusal(String step) {
		return isClosed() ? notFound() : TaskErrors.notAllowed(step, id(), read(this::state));
	}

	TaskDescription show() {
		return TaskDescription.of(describe(), this.definition, isOver());
	}

	@Override
	public TaskSnapshot save() {
		return read(() -> {
			PhasesSnapshot saved = phases().save();
			TaskWork current = isFinished() ? null : this.work;
			return new TaskSnapshot(id().value(), scope(), createInfo(), saved.history(), saved.pace(), saved.phase(),
					(current != null) ? current.save() : null);
		});
	}

	/** Starts the work of a restored task again. */
	@Override
	protected void opened() {
		TaskWork current = this.work;
		if (current != null && state() == TaskStatus.RUNNING) {
			attempt(current::start);
		}
		advance(now());
	}

	@Override
	protected void closed() {
		stop();
	}

	@Override
	protected boolean isTransferring() {
		return !isOver();
	}

	@Override
	protected void advance(Instant now) {
		TaskWork current = this.work;
		if (current == null || isFinished()) {
			return;
		}
		attempt(() -> proceed(current, now));
	}

	private void attempt(Runnable step) {
		try {
			step.run();
		}
		catch (VapiException ex) {
			end(ex.error());
		}
		catch (RuntimeException | Error ex) {
			fail(ex);
		}
	}

	private void proceed(TaskWork current, Instant now) {
		if (state() == TaskStatus.PENDING && phases().mayProceed(now)) {
			leave(() -> {
				this.startTime = now;
				phases().enterPaced(TaskStatus.RUNNING, now);
				current.start();
			});
		}
		if (state() == TaskStatus.RUNNING && current.proceed() && phases().mayProceed(now)) {
			leave(() -> succeed(current.finish(), now));
		}
	}

	@Override
	protected void end(List<OvfError> reasons) {
		end(TaskErrors.of(reasons));
	}

	private void succeed(Structure result, Instant now) {
		this.completed = TOTAL;
		this.ended = createInfo(TaskStatus.SUCCEEDED, result, null, now);
		phases().enter(TaskStatus.SUCCEEDED, now);
		markChanged();
		stop();
		logger.info("Task {}: succeeded", id());
	}

	private void end(StandardError error) {
		Instant now = now();
		touch();
		this.startTime = (this.startTime != null) ? this.startTime : now;
		this.ended = createInfo(TaskStatus.FAILED, null, error, now);
		phases().enter(TaskStatus.FAILED, now);
		markChanged();
		stop();
		logger.info("Task {}: failed with {}", id(), OvfErrors.describe(error));
	}

	private void stop() {
		if (this.work != null) {
			this.work.stop();
			this.work = (this.ended != null) ? null : this.work;
		}
	}

	private TaskInfo createInfo() {
		return (this.ended != null) ? this.ended : createInfo(state(), null, null, null);
	}

	private TaskInfo createInfo(TaskStatus status, @Nullable Structure result, @Nullable StandardError error,
			@Nullable Instant endTime) {
		return new TaskInfo((status != TaskStatus.PENDING) ? progress() : null, result, this.definition.description(),
				this.definition.service(), this.definition.operation(), null, this.definition.target(), status,
				!status.isFinished() && this.definition.cancelable(), error, this.startTime, endTime,
				this.definition.user());
	}

	private TaskInfo.Progress progress() {
		TaskWork current = Objects.requireNonNull(this.work, "A task without work is finished");
		this.completed = Math.max(this.completed, current.percent());
		return new TaskInfo.Progress(TOTAL, this.completed, current.message());
	}

	private boolean isOver() {
		return read(this::isFinished);
	}

	@Override
	protected boolean isFinished() {
		return state().isFinished();
	}

	@Override
	protected VapiException notFound() {
		return TaskErrors.notFound(id());
	}

}
