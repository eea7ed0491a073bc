package io.github.ovfemulator.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.github.ovfemulator.importsession.TestImportSessions;
import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.support.MutableClock;
import io.github.ovfemulator.transfer.UploadTargets;
import io.github.ovfemulator.vapi.type.VapiException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link SessionStore}.
 */
class SessionStoreTests {

	private static final ClientToken TOKEN = ClientToken.of("0b0e8c1e-4e0b-4d55-9d0e-2f3b8d6f9a01");

	private static final int MAX = 100;

	private static final Duration LIFETIME = Duration.ofMinutes(30);

	private final MutableClock clock = new MutableClock();

	private final SessionEnvironment environment = TestImportSessions.environment(this.clock, new UploadTargets());

	private final SessionStore store = new SessionStore(this.clock, MAX);

	@Test
	void addWhenTokenIsRepeatedThenReturnsSameSession() {
		SessionId first = this.store.addOnce(TOKEN, TestSession.class, () -> new TestSession("a"));
		assertThat(this.store.addOnce(TOKEN, TestSession.class, () -> new TestSession("b"))).isEqualTo(first);
		assertThat(this.store.find(new SessionId("b"), TestSession.class)).isEmpty();
	}

	@Test
	void addWhenSessionIsGoneThenTokenIsFree() {
		this.store.addOnce(TOKEN, TestSession.class, () -> new TestSession("a"));
		this.store.remove(new SessionId("a"), TestSession.class);
		assertThat(this.store.addOnce(TOKEN, TestSession.class, () -> new TestSession("b")).value()).isEqualTo("b");
		this.clock.advance(LIFETIME.plusMillis(1));
		assertThat(this.store.addOnce(TOKEN, TestSession.class, () -> new TestSession("c")).value()).isEqualTo("c");
	}

	@Test
	void findWhenSessionHasExpiredThenClosesIt() {
		TestSession session = new TestSession("a");
		this.store.addOnce(TOKEN, TestSession.class, () -> session);
		this.clock.advance(LIFETIME);
		assertThat(this.store.find(session.id(), TestSession.class)).containsSame(session);
		this.clock.advance(Duration.ofMillis(1));
		assertThat(this.store.find(session.id(), TestSession.class)).isEmpty();
		assertThat(session.closed).isTrue();
	}

	@Test
	void addWhenOthersHaveExpiredThenRemovesThem() {
		TestSession forgotten = new TestSession("forgotten");
		this.store.addOnce(TOKEN, TestSession.class, () -> forgotten);
		this.clock.advance(LIFETIME.plusMillis(1));
		add(70);
		assertThat(forgotten.closed).isTrue();
		assertThat(this.store.find(new SessionId("s0"), TestSession.class)).isPresent();
	}

	@Test
	void addWhenStoreIsFullThenRefuses() {
		add(MAX);
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> add(1))
			.withMessageContaining("emulator.sessions.max");
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> this.store.put(new OtherSession("scripted")));
		assertThat(this.store.find(new SessionId("s0"), TestSession.class)).isPresent();
		this.store.remove(new SessionId("s0"), TestSession.class);
		add(1);
		this.clock.advance(LIFETIME.plusMillis(1));
		add(MAX);
		assertThat(this.store.find(new SessionId("s0"), TestSession.class)).isPresent();
	}

	@Test
	void removeWhenRepeatedThenDoesNothing() {
		TestSession session = new TestSession("a");
		this.store.addOnce(TOKEN, TestSession.class, () -> session);
		this.store.remove(session.id(), TestSession.class);
		this.store.remove(session.id(), TestSession.class);
		assertThat(session.closed).isTrue();
		assertThat(this.store.find(session.id(), TestSession.class)).isEmpty();
	}

	@Test
	void findWhenKindDiffersThenReturnsNothing() {
		TestSession session = new TestSession("a");
		this.store.addOnce(TOKEN, TestSession.class, () -> session);
		assertThat(this.store.find(session.id(), OtherSession.class)).isEmpty();
		this.store.remove(session.id(), OtherSession.class);
		assertThat(this.store.find(session.id())).containsSame(session);
		assertThat(session.closed).isFalse();
	}

	@Test
	void addWhenKindDiffersThenTokenIsAnother() {
		TestSession session = new TestSession("a");
		this.store.addOnce(TOKEN, TestSession.class, () -> session);
		assertThat(this.store.addOnce(TOKEN, OtherSession.class, () -> new OtherSession("b")))
			.isNotEqualTo(session.id());
		assertThat(this.store.addOnce(TOKEN, TestSession.class, () -> new TestSession("c"))).isEqualTo(session.id());
	}

	@Test
	void putWhenClassIsTheSameThenReplaces() {
		OtherSession first = new OtherSession("x");
		OtherSession second = new OtherSession("x");
		assertThat(this.store.put(first)).isTrue();
		assertThat(this.store.put(second)).isFalse();
		assertThat(this.store.find(second.id(), OtherSession.class)).containsSame(second);
		this.store.addOnce(TOKEN, TestSession.class, () -> new TestSession("real"));
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> this.store.put(new OtherSession("real")))
			.withMessageContaining("real");
	}

	@Test
	void resetWhenScopeIsGivenThenKeepsTheOthers() {
		add(2);
		this.store.reset("s1");
		assertThat(this.store.all()).extracting(OvfSession::scope).containsExactly("s0");
	}

	@Test
	void replaceAllWhenSavedThenKeepsOrderAndTokens() {
		add(2);
		TestSession old = new TestSession("old");
		this.store.addOnce(TOKEN, TestSession.class, () -> old);
		List<SessionSnapshot> saved = this.store.save();
		assertThat(saved).extracting((session) -> session.session().id()).containsExactly("s0", "s1", "old");
		assertThat(saved.get(2).clientToken()).isEqualTo(TOKEN.value().toString());
		TestSession restored = new TestSession("restored");
		this.store.replaceAll(List.of(new RestoredSession(TOKEN, TestSession.class, restored),
				new RestoredSession(null, TestSession.class, new TestSession("another"))));
		assertThat(old.closed).isTrue();
		assertThat(this.store.all()).extracting((session) -> session.id().value())
			.containsExactly("restored", "another");
		assertThat(this.store.addOnce(TOKEN, TestSession.class, () -> new TestSession("late")))
			.isEqualTo(restored.id());
	}

	private void add(int count) {
		for (int i = 0; i < count; i++) {
			String id = "s" + i;
			this.store.addOnce(ClientToken.of(null), TestSession.class, () -> new TestSession(id));
		}
	}

	private class TestSession extends OvfSession<TestState> {

		private final Instant created = SessionStoreTests.this.clock.instant();

		private boolean closed;

		TestSession(String id) {
			super(new SessionId(id), id, new SessionKind("TEST", "Test session"),
					new PhaseTracker<>(TestState.ONLY, SessionStoreTests.this.environment.pace(),
							SessionStoreTests.this.clock.instant()),
					SessionStoreTests.this.clock.instant(), SessionStoreTests.this.environment);
		}

		@Override
		public SessionSnapshot.Content save() {
			return new SavedTestSession(id().value());
		}

		@Override
		public void fail(List<OvfError> errors) {
			throw new UnsupportedOperationException();
		}

		@Override
		protected void closed() {
			this.closed = true;
		}

		@Override
		public boolean isExpired(Instant now) {
			return now.isAfter(this.created.plus(LIFETIME));
		}

		@Override
		protected boolean isFinished() {
			return false;
		}

		@Override
		protected VapiException notFound() {
			return SessionErrors.notFound(id());
		}

	}

	/** The only state of a test session. */
	private enum TestState {

		ONLY

	}

	/**
	 * A snapshot of a test session.
	 */
	private record SavedTestSession(String id) implements SessionSnapshot.Content {

		@Override
		public List<String> uploadTokens() {
			return List.of();
		}

	}

	private final class OtherSession extends TestSession {

		OtherSession(String id) {
			super(id);
		}

	}

}
