package io.github.ovfemulator.task;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.ovfemulator.importsession.TestImportSessions;
import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.session.SessionEnvironment;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.session.SessionProperties;
import io.github.ovfemulator.simulation.Pace;
import io.github.ovfemulator.simulation.PaceMode;
import io.github.ovfemulator.simulation.UuidSource;
import io.github.ovfemulator.support.MutableClock;
import io.github.ovfemulator.transfer.UploadTargets;
import io.github.ovfemulator.vapi.operation.BadStateException;
import io.github.ovfemulator.vapi.type.DynamicId;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests the states, the pace, the expiry and the snapshots of tasks.
 */
class TaskTests {

	private final MutableClock clock = new MutableClock();

	private final SessionEnvironment environment = environment(this.clock);

	private final TaskService tasks = service(2);

	private final TestWork work = new TestWork();

	private static SessionEnvironment environment(MutableClock clock) {
		return TestImportSessions.environment(clock, new UploadTargets())
			.with(new SessionProperties(Duration.ofMinutes(30), Duration.ofMinutes(30), 1, null, null, null));
	}

	private TaskService service(int max) {
		return new TaskService(new TaskStore(this.clock, new UuidSource(7L), max), this.environment);
	}

	private SessionId start() {
		return this.tasks.start(TestWork.DEFINITION, "mine", (task) -> this.work);
	}

	private TaskInfo get(SessionId id) {
		return this.tasks.get(id, null);
	}

	private void pace(PaceMode mode) {
		this.environment.pace().changePace(new Pace(mode, Duration.ofSeconds(2), 2));
	}

	@Test
	void startWhenImmediateAndReadyThenSucceeds() {
		this.work.ready = true;
		SessionId id = start();
		assertThat(id.value()).matches("task-1:[0-9a-f-]{36}");
		assertThat(get(id)).returns(TaskStatus.SUCCEEDED, TaskInfo::status)
			.returns(new DynamicId("VirtualMachine", "vm-1"), TaskInfo::result)
			.returns(this.clock.instant(), TaskInfo::startTime)
			.returns(this.clock.instant(), TaskInfo::endTime)
			.returns(false, TaskInfo::cancelable)
			.returns(null, TaskInfo::error)
			.returns("root", TaskInfo::user);
		assertThat(get(id).progress()).isNotNull().returns(100L, TaskInfo.Progress::completed);
	}

	@Test
	void startWhenWorkContinuesThenRuns() {
		SessionId id = start();
		assertThat(get(id)).returns(TaskStatus.RUNNING, TaskInfo::status)
			.returns(true, TaskInfo::cancelable)
			.returns(null, TaskInfo::result)
			.returns(null, TaskInfo::endTime);
		assertThat(get(id).progress()).isNotNull().returns(40L, TaskInfo.Progress::completed);
	}

	@Test
	void getWhenManualThenPhasesEndOnRelease() {
		pace(PaceMode.MANUAL);
		this.work.ready = true;
		SessionId id = start();
		assertThat(get(id)).returns(TaskStatus.PENDING, TaskInfo::status)
			.returns(null, TaskInfo::progress)
			.returns(null, TaskInfo::startTime);
		assertThat(this.work.started).isFalse();
		this.tasks.advance(id);
		assertThat(get(id).status()).isEqualTo(TaskStatus.RUNNING);
		assertThat(this.work.finished).isFalse();
		this.tasks.advance(id);
		assertThat(get(id).status()).isEqualTo(TaskStatus.SUCCEEDED);
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> this.tasks.advance(id))
			.returns(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE, (ex) -> ex.error().type());
	}

	@Test
	void getWhenPolledThenEachPhaseLastsItsPolls() {
		pace(PaceMode.POLLS);
		this.work.ready = true;
		SessionId id = start();
		List<TaskStatus> seen = Stream.generate(() -> get(id).status()).limit(5).toList();
		assertThat(seen).containsExactly(TaskStatus.PENDING, TaskStatus.PENDING, TaskStatus.RUNNING, TaskStatus.RUNNING,
				TaskStatus.SUCCEEDED);
	}

	@Test
	void getWhenTimedThenPhasesFollowTheClock() {
		pace(PaceMode.TIMED);
		this.work.ready = true;
		SessionId id = start();
		this.clock.advance(Duration.ofSeconds(2));
		assertThat(get(id).status()).isEqualTo(TaskStatus.RUNNING);
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(get(id).status()).isEqualTo(TaskStatus.RUNNING);
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(get(id).status()).isEqualTo(TaskStatus.SUCCEEDED);
	}

	@Test
	void finishWhenRefusedThenFailsWithItsError() {
		this.work.ready = true;
		this.work.failure = VapiException.of(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE);
		SessionId id = start();
		assertThat(get(id).status()).isEqualTo(TaskStatus.FAILED);
		assertThat(get(id).error()).isNotNull().returns(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE, (error) -> error.type());
		assertThat(this.work.stopped).isTrue();
	}

	@Test
	void finishWhenItFailsUnexpectedlyThenInternalError() {
		this.work.ready = true;
		this.work.failure = new IllegalStateException("expected by a test");
		assertThat(get(start()).error()).isNotNull().returns(ErrorType.INTERNAL_SERVER_ERROR, (error) -> error.type());
	}

	@Test
	void cancelWhenRunningThenFailsAsCanceled() {
		SessionId id = start();
		this.tasks.cancel(id);
		assertThat(get(id).status()).isEqualTo(TaskStatus.FAILED);
		assertThat(get(id).error()).isNotNull().returns(ErrorType.CANCELED, (error) -> error.type());
		assertThat(this.work.stopped).isTrue();
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> this.tasks.cancel(id))
			.returns(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE, (ex) -> ex.error().type());
	}

	@Test
	void cancelWhenPendingThenHasTheFieldsOfAFailure() {
		pace(PaceMode.MANUAL);
		SessionId id = start();
		this.tasks.cancel(id);
		assertThat(get(id)).returns(this.clock.instant(), TaskInfo::startTime)
			.returns(this.clock.instant(), TaskInfo::endTime);
		assertThat(get(id).progress()).isNotNull();
	}

	@Test
	void cancelWhenNotCancelableThenUnsupported() {
		TaskDefinition fixed = new TaskDefinition("some.service", "work$task", LocalizableMessage.of("a", "b"), null,
				null, false);
		SessionId id = this.tasks.start(fixed, null, (task) -> this.work);
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> this.tasks.cancel(id))
			.returns(ErrorType.UNSUPPORTED, (ex) -> ex.error().type());
		assertThat(get(id).status()).isEqualTo(TaskStatus.RUNNING);
	}

	@Test
	void failWhenInputErrorThenInvalidArgument() {
		SessionId id = start();
		this.tasks.fail(id, List.of(OvfError.input("name", "value", LocalizableMessage.of("some.id", "Some text"))));
		assertThat(get(id).error()).isNotNull().returns(ErrorType.INVALID_ARGUMENT, (error) -> error.type());
	}

	@Test
	void taskWhenFinishedThenExpiresHalfAnHourLater() {
		this.work.ready = true;
		SessionId id = start();
		this.clock.advance(Duration.ofMinutes(29));
		assertThat(get(id).status()).isEqualTo(TaskStatus.SUCCEEDED);
		this.clock.advance(Duration.ofMinutes(2));
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> get(id))
			.returns(ErrorType.NOT_FOUND, (ex) -> ex.error().type());
	}

	@Test
	void taskWhenRunningThenDoesNotExpire() {
		SessionId id = start();
		this.clock.advance(Duration.ofDays(2));
		assertThat(get(id).status()).isEqualTo(TaskStatus.RUNNING);
	}

	@Test
	void startWhenFullThenOldestFinishedTaskGoes() {
		this.work.ready = true;
		SessionId first = start();
		this.work.ready = false;
		SessionId second = start();
		SessionId third = start();
		assertThat(third.value()).startsWith("task-3:");
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> get(first));
		assertThat(get(second).status()).isEqualTo(TaskStatus.RUNNING);
		assertThatExceptionOfType(VapiException.class).isThrownBy(this::start)
			.returns(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE, (ex) -> ex.error().type());
	}

	@Test
	void listWhenOverThousandMatchThenInaccessible() {
		TaskService many = service(2000);
		for (int i = 0; i < 1001; i++) {
			many.start(TestWork.DEFINITION, null, (task) -> this.work);
		}
		TaskService.FilterSpec filter = new TaskService.FilterSpec(null, Set.of("some.service"), null, null, null,
				null);
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> many.list(filter, null))
			.returns(ErrorType.RESOURCE_INACCESSIBLE, (ex) -> ex.error().type());
	}

	@Test
	void readWhenWorkIsSavedThenTaskStartsAgain() {
		this.work.saved = new TestWork.Saved("some text");
		SessionId id = start();
		this.tasks.cancel(start());
		TasksSnapshot saved = this.tasks.save();
		TestWork again = new TestWork();
		again.ready = true;
		List<Task> restored = this.tasks.read(saved, (work) -> {
			assertThat(work).isEqualTo(this.work.saved);
			return (task) -> again;
		});
		this.tasks.replace(saved.counted(), restored);
		assertThat(this.work.stopped).isTrue();
		assertThat(get(id)).returns(TaskStatus.SUCCEEDED, TaskInfo::status)
			.returns(this.clock.instant(), TaskInfo::startTime);
		assertThat(this.tasks.save().tasks()).extracting((task) -> task.info().status())
			.containsExactly(TaskStatus.SUCCEEDED, TaskStatus.FAILED);
	}

	@Test
	void readWhenPhaseIsPacedThenItContinues() {
		pace(PaceMode.MANUAL);
		this.work.saved = new TestWork.Saved("some text");
		SessionId id = start();
		this.tasks.advance(id);
		TasksSnapshot saved = this.tasks.save();
		TestWork again = new TestWork();
		again.ready = true;
		this.tasks.replace(1, this.tasks.read(saved, (work) -> (task) -> again));
		assertThat(get(id)).returns(TaskStatus.RUNNING, TaskInfo::status);
		assertThat(again.started).isTrue();
		assertThat(this.tasks.save()).isEqualTo(new TasksSnapshot(1, List.of(new TaskSnapshot(id.value(), "mine",
				get(id), saved.tasks().get(0).history(), null, saved.tasks().get(0).phase(), null))));
		this.tasks.advance(id);
		assertThat(get(id).status()).isEqualTo(TaskStatus.SUCCEEDED);
	}

	@Test
	void readWhenWorkCannotContinueThenTaskFails() {
		SessionId without = start();
		this.work.saved = new TestWork.Saved("some text");
		SessionId refused = start();
		TasksSnapshot saved = this.tasks.save();
		this.tasks.replace(2,
				this.tasks.read(new TasksSnapshot(2, List.of(saved.tasks().get(1), without(saved))), (work) -> {
					throw VapiException.of(ErrorType.UNSUPPORTED);
				}));
		assertThat(get(without).error()).isNotNull().returns(ErrorType.CANCELED, (error) -> error.type());
		assertThat(get(refused).error()).isNotNull().returns(ErrorType.UNSUPPORTED, (error) -> error.type());
	}

	private static TaskSnapshot without(TasksSnapshot saved) {
		TaskSnapshot task = saved.tasks().get(0);
		return new TaskSnapshot(task.id(), task.scope(), task.info(), task.history(), task.pace(), task.phase(), null);
	}

	@Test
	void readWhenInvalidThenRefused() {
		this.work.ready = true;
		start();
		TaskSnapshot saved = this.tasks.save().tasks().get(0);
		assertRefused(new TasksSnapshot(2, List.of(saved, saved)), "/tasks/1/id");
		assertRefused(new TasksSnapshot(-1, List.of()), "/counted");
		assertRefused(new TasksSnapshot(9, List.of(saved, saved, saved)), "/tasks");
		this.work.ready = false;
		start();
		TaskSnapshot active = this.tasks.save().tasks().get(1);
		assertRefused(
				new TasksSnapshot(2, List
					.of(new TaskSnapshot(active.id(), null, active.info(), active.history(), null, null, null))),
				"/tasks/0/phase");
	}

	private void assertRefused(TasksSnapshot snapshot, String pointer) {
		assertThatExceptionOfType(BadStateException.class)
			.isThrownBy(() -> this.tasks.read(snapshot, (saved) -> (task) -> this.work))
			.returns(pointer, BadStateException::pointer);
	}

}
