package io.github.ovfemulator.importsession;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.session.StateChange;
import io.github.ovfemulator.simulation.Pace;
import io.github.ovfemulator.simulation.PaceMode;
import io.github.ovfemulator.transfer.Upload;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.github.ovfemulator.importsession.TestImportSessions.oneDisk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of the pace of a session.
 */
class PaceTests {

	private static final Pace MANUAL = new Pace(PaceMode.MANUAL, Duration.ZERO, 0);

	private static final Pace TWO_POLLS = new Pace(PaceMode.POLLS, Duration.ZERO, 2);

	private static final Duration SECOND = Duration.ofSeconds(1);

	private static TestImportSessions instantiating(Pace pace) {
		TestImportSessions sessions = TestImportSessions.with(TestOvfDescriptors.virtualMachine("tiny"));
		sessions.session.steer((phases) -> phases.changePace((current) -> pace));
		return sessions.instantiate();
	}

	@Test
	void paceWhenTimedThenPhaseEndsByClock() {
		TestImportSessions sessions = instantiating(TestImportSessions.TIMED);
		Instant begun = sessions.clock.instant();
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_INSTANTIATING);
		assertThat(sessions.deployer.deployed).isEmpty();
		sessions.clock.advance(SECOND);
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_INSTANTIATING);
		sessions.clock.advance(SECOND.multipliedBy(60));
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_COMPLETED);
		assertThat(sessions.session.describe().history()).last()
			.isEqualTo(new StateChange("IMPORT_COMPLETED", begun.plusSeconds(2)));
	}

	@Test
	void paceWhenDueInThePastThenExpiryCountsFromDue() {
		TestImportSessions sessions = instantiating(TestImportSessions.TIMED);
		sessions.clock.advance(TestImportSessions.FINISHED.plusSeconds(2));
		assertThat(sessions.session.isExpired(sessions.clock.instant())).isFalse();
		assertThat(sessions.deployer.deployed).hasSize(1);
		sessions.clock.advance(Duration.ofMillis(1));
		assertThat(sessions.session.isExpired(sessions.clock.instant())).isTrue();
	}

	@Test
	void expiryWhenPhaseIsTimedThenStays() {
		TestImportSessions sessions = instantiating(
				new Pace(PaceMode.TIMED, TestImportSessions.IDLE.multipliedBy(2), 0));
		sessions.clock.advance(TestImportSessions.IDLE.plusSeconds(1));
		assertThat(sessions.session.isExpired(sessions.clock.instant())).isFalse();
	}

	@Test
	void paceWhenPollsThenPhaseIsSeenThatOften() {
		TestImportSessions sessions = instantiating(TWO_POLLS);
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_INSTANTIATING);
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_INSTANTIATING);
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_COMPLETED);
	}

	@Test
	void paceWhenManualThenLastsUntilReleased() {
		TestImportSessions sessions = instantiating(MANUAL);
		sessions.clock.advance(TestImportSessions.IDLE);
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_INSTANTIATING);
		assertThat(sessions.session.describe().waiting()).isTrue();
		sessions.session.release();
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_COMPLETED);
		assertThat(sessions.session.describe().waiting()).isFalse();
		assertThatNotAllowed(sessions.session::release);
	}

	@Test
	void paceWhenChangedThenAppliesToCurrentPhase() {
		TestImportSessions sessions = instantiating(MANUAL);
		sessions.session.steer((phases) -> phases.changePace((current) -> Pace.IMMEDIATE));
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_COMPLETED);
	}

	@Test
	void paceWhenPullingThenLastsForWorkAndPace() {
		Deque<Runnable> work = new ArrayDeque<>();
		TestOrigin origin = new TestOrigin();
		origin.file("tiny.ovf", oneDisk().bytes());
		origin.file("disk.vmdk", TestImportSessions.DISK);
		TestImportSessions sessions = TestImportSessions.pulling(origin, work::add);
		work.remove().run();
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_SELECTING_OVF_PARAMS);
		sessions.session.steer((phases) -> phases.changePace((current) -> MANUAL));
		sessions.instantiate();
		sessions.session.release();
		assertThat(sessions.state()).as("the work is not done").isEqualTo(ImportState.IMPORT_FILE_TRANSFER);
		assertThatNotAllowed(sessions.session::release);
		work.remove().run();
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_INSTANTIATING);
		sessions.session.release();
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_COMPLETED);
	}

	@ParameterizedTest
	@EnumSource(PaceMode.class)
	void paceWhenSessionIsPulledThenEachPhaseLasts(PaceMode mode) {
		Deque<Runnable> work = new ArrayDeque<>();
		TestOrigin origin = new TestOrigin().file("tiny.ovf", oneDisk().bytes())
			.file("disk.vmdk", TestImportSessions.DISK);
		TestImportSessions sessions = TestImportSessions.pulling(origin, work::add);
		sessions.session.steer((phases) -> phases.changePace((current) -> new Pace(mode, SECOND.multipliedBy(2), 2)));
		work.remove().run();
		letGo(sessions, mode, ImportState.IMPORT_OVF_TRANSFER);
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_SELECTING_OVF_PARAMS);
		sessions.instantiate();
		work.remove().run();
		letGo(sessions, mode, ImportState.IMPORT_FILE_TRANSFER);
		letGo(sessions, mode, ImportState.IMPORT_INSTANTIATING);
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_COMPLETED);
		assertThat(sessions.clock.nextDue()).isNull();
	}

	/** Sees a phase for as long as it lasts, although its work is done. */
	private static void letGo(TestImportSessions sessions, PaceMode mode, ImportState phase) {
		switch (mode) {
			case IMMEDIATE -> assertThat(sessions.state()).isNotEqualTo(phase);
			case TIMED -> {
				assertThat(sessions.state()).isEqualTo(phase);
				sessions.clock.advance(SECOND);
				assertThat(sessions.state()).isEqualTo(phase);
				sessions.clock.advance(SECOND);
			}
			case POLLS -> {
				assertThat(sessions.state()).isEqualTo(phase);
				assertThat(sessions.state()).isEqualTo(phase);
			}
			case MANUAL -> {
				sessions.clock.advance(TestImportSessions.IDLE);
				assertThat(sessions.state()).isEqualTo(phase);
				sessions.session.release();
			}
		}
	}

	@Test
	void eventsWhenSessionIsDeletedThenAreRemoved() {
		TestImportSessions sessions = instantiating(TestImportSessions.TIMED);
		assertThat(sessions.clock.nextDue()).isEqualTo(sessions.clock.instant().plusSeconds(2));
		sessions.session.close();
		assertThat(sessions.clock.nextDue()).isNull();
	}

	@Test
	void eventsWhenPhaseEndsEarlyThenAreRemoved() {
		TestImportSessions released = instantiating(TestImportSessions.TIMED);
		released.session.release();
		assertThat(released.clock.nextDue()).isNull();
		TestImportSessions changed = instantiating(TestImportSessions.TIMED);
		changed.session.steer((phases) -> phases.changePace((current) -> MANUAL));
		assertThat(changed.clock.nextDue()).isNull();
		TestImportSessions failed = instantiating(TestImportSessions.TIMED);
		failed.session.fail(List.of(error("one")));
		assertThat(failed.clock.nextDue()).isNull();
	}

	@Test
	void failWhenErrorsAreGivenThenSessionHasThem() {
		TestImportSessions sessions = instantiating(MANUAL);
		sessions.session.fail(List.of(error("one"), error("two")));
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_ERROR);
		assertThat(sessions.info().errors()).containsExactly(error("one"), error("two"));
		assertThat(sessions.deployer.deployed).isEmpty();
		assertThatNotAllowed(sessions.session::release);
	}

	@Test
	void failWhenUploadRunsThenEndsIt() {
		TestImportSessions sessions = TestImportSessions.with(oneDisk());
		Upload upload = sessions.begin("disk.vmdk");
		sessions.session.fail(List.of(error("one")));
		assertThatNotAllowed(() -> upload.received(1));
	}

	@Test
	void failWhenSessionIsCompletedThenRefuses() {
		TestImportSessions sessions = instantiating(Pace.IMMEDIATE);
		assertThatNotAllowed(() -> sessions.session.fail(List.of(error("one"))));
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_COMPLETED);
	}

	private static OvfError error(String id) {
		return OvfError.server(
				VapiException.of(ErrorType.INTERNAL_SERVER_ERROR, LocalizableMessage.of(id, "It is broken.")).error());
	}

	private static void assertThatNotAllowed(Runnable action) {
		assertThatExceptionOfType(VapiException.class).isThrownBy(action::run)
			.satisfies((ex) -> assertThat(ex.error().type()).isEqualTo(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE));
	}

}
