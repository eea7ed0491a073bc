package io.github.ovfemulator.importsession;

import java.time.Duration;
import java.util.List;

import io.github.ovfemulator.session.SessionEnvironment;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.session.SessionProperties;
import io.github.ovfemulator.session.SessionStore;
import io.github.ovfemulator.session.files.UploadUrls;
import io.github.ovfemulator.support.MutableClock;
import io.github.ovfemulator.transfer.UploadTargets;
import io.github.ovfemulator.vapi.operation.BadStateException;
import io.github.ovfemulator.vapi.operation.MemoryBudget;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link ScriptedSession}.
 */
class ScriptedSessionTests {

	private static final List<String> STATES = List.of("IMPORT_OVF_TRANSFER", "IMPORT_SELECTING_OVF_PARAMS",
			"IMPORT_COMPLETED");

	private static final UploadUrls URLS = new UploadUrls("", null);

	private final MutableClock clock = new MutableClock();

	@Test
	void expiryWhenSessionIsScriptedThenStays() {
		SessionStore store = new SessionStore(this.clock,
				new SessionProperties(Duration.ofHours(1), Duration.ofHours(1), 100, null, null, null),
				new MemoryBudget("test", 10_000));
		ScriptedSession session = session(SessionScript.byPolls(List.of(info("IMPORT_ERROR"))));
		store.put(session, 0);
		this.clock.advance(Duration.ofDays(1000));
		assertThat(store.find(session.id(), ImportOperations.class)).containsSame(session);
	}

	@Test
	void infoWhenScriptHasTimesThenFollowsTheClockFromTheFirstGet() {
		ScriptedSession session = session(timed());
		this.clock.advance(Duration.ofHours(1));
		assertThat(state(session)).isEqualTo("IMPORT_OVF_TRANSFER");
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(state(session)).isEqualTo("IMPORT_OVF_TRANSFER");
		assertThat(session.describe().state()).isEqualTo("IMPORT_OVF_TRANSFER");
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(session.describe().state()).isEqualTo("IMPORT_SELECTING_OVF_PARAMS");
		assertThat(state(session)).isEqualTo("IMPORT_SELECTING_OVF_PARAMS");
		this.clock.advance(Duration.ofSeconds(100));
		assertThat(state(session)).isEqualTo("IMPORT_COMPLETED");
	}

	@Test
	void sessionWhenRestoredWithTimesThenContinues() {
		ScriptedSession session = session(timed());
		state(session);
		this.clock.advance(Duration.ofSeconds(2));
		ScriptedSession restored = ScriptedSession.restore(session.save(), environment());
		assertThat(state(restored)).isEqualTo("IMPORT_SELECTING_OVF_PARAMS");
		assertThat(restored.save().started()).isEqualTo(session.save().started());
	}

	@Test
	void restoreWhenTimesAreMissingThenIsRefused() {
		ScriptSnapshot saved = session(timed()).save();
		ScriptSnapshot bad = new ScriptSnapshot(saved.id(), saved.infos(), 0, List.of(Duration.ZERO), null);
		assertThatExceptionOfType(BadStateException.class).isThrownBy(() -> ScriptedSession.restore(bad, environment()))
			.satisfies((ex) -> assertThat(ex.pointer()).isEqualTo("/times"));
	}

	private static SessionScript timed() {
		return new SessionScript(STATES.stream().map(ScriptedSessionTests::info).toList(),
				List.of(Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(3)));
	}

	private static ImportSessionInfo info(String state) {
		return new ImportSessionInfo(ImportState.valueOf(state), 0, null, List.of(), List.of(), List.of(), List.of(),
				null, null, null);
	}

	private ScriptedSession session(SessionScript script) {
		return new ScriptedSession(new SessionId("x"), script, environment());
	}

	private SessionEnvironment environment() {
		return TestImportSessions.environment(this.clock, new UploadTargets());
	}

	private static String state(ScriptedSession session) {
		return session.info(URLS).value().state().name();
	}

}
