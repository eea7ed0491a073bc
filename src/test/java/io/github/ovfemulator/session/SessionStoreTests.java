package io.github.ovfemulator.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.github.ovfemulator.importsession.TestImportSessions;
import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.support.MutableClock;
import io.github.ovfemulator.transfer.UploadTargets;
import io.github.ovfemulator.vapi.operation.MemoryBudget;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link SessionStore}.
 */
class SessionStoreTests {

	private static final ClientToken TOKEN = ClientToken.of("0b0e8c1e-4e0b-4d55-9d0e-2f3b8d6f9a01", "test");

	private static final int MAX = 100;

	private static final Duration LIFETIME = Duration.ofMinutes(30);

	private final MutableClock clock = new MutableClock();

	private final SessionEnvironment environment = TestImportSessions.environment(this.clock, new UploadTargets());

	private final MemoryBudget memory = new MemoryBudget("emulator.sessions.max-memory", 1_000_000);

	private final SessionStore store = new SessionStore(this.clock, limits(MAX, null, null), this.memory);

	@Test
	void addWhenTokenIsRepeatedThenReturnsSameSession() {
		SessionId first = this.store.addOnce(TOKEN, TestSession.class, null, null, () -> new TestSession("a"));
		assertThat(this.store.addOnce(TOKEN, TestSession.class, null, null, () -> new TestSession("b")))
			.isEqualTo(first);
		assertThat(this.store.find(new SessionId("b"), TestSession.class)).isEmpty();
	}

	@Test
	void addWhenSessionIsGoneThenTokenIsFree() {
		this.store.addOnce(TOKEN, TestSession.class, null, null, () -> new TestSession("a"));
		this.store.remove(new SessionId("a"), TestSession.class);
		assertThat(this.store.addOnce(TOKEN, TestSession.class, null, null, () -> new TestSession("b")).value())
			.isEqualTo("b");
		this.clock.advance(LIFETIME.plusMillis(1));
		assertThat(this.store.addOnce(TOKEN, TestSession.class, null, null, () -> new TestSession("c")).value())
			.isEqualTo("c");
	}

	@Test
	void findWhenSessionHasExpiredThenClosesIt() {
		TestSession session = new TestSession("a");
		this.store.addOnce(TOKEN, TestSession.class, null, null, () -> session);
		this.clock.advance(LIFETIME);
		assertThat(this.store.find(session.id(), TestSession.class)).containsSame(session);
		this.clock.advance(Duration.ofMillis(1));
		assertThat(this.store.find(session.id(), TestSession.class)).isEmpty();
		assertThat(session.closed).isTrue();
	}

	@Test
	void addWhenOthersHaveExpiredThenRemovesThem() {
		TestSession forgotten = new TestSession("forgotten");
		this.store.addOnce(TOKEN, TestSession.class, null, null, () -> forgotten);
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
		assertThatExceptionOfType(VapiException.class)
			.isThrownBy(() -> this.store.put(new OtherSession("scripted"), 0));
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
		this.store.addOnce(TOKEN, TestSession.class, null, null, () -> session);
		this.store.remove(session.id(), TestSession.class);
		this.store.remove(session.id(), TestSession.class);
		assertThat(session.closed).isTrue();
		assertThat(this.store.find(session.id(), TestSession.class)).isEmpty();
	}

	@Test
	void findWhenKindDiffersThenReturnsNothing() {
		TestSession session = new TestSession("a");
		this.store.addOnce(TOKEN, TestSession.class, null, null, () -> session);
		assertThat(this.store.find(session.id(), OtherSession.class)).isEmpty();
		this.store.remove(session.id(), OtherSession.class);
		assertThat(this.store.find(session.id())).containsSame(session);
		assertThat(session.closed).isFalse();
	}

	@Test
	void addWhenKindDiffersThenTokenIsAnother() {
		TestSession session = new TestSession("a");
		this.store.addOnce(TOKEN, TestSession.class, null, null, () -> session);
		assertThat(this.store.addOnce(TOKEN, OtherSession.class, null, null, () -> new OtherSession("b")))
			.isNotEqualTo(session.id());
		assertThat(this.store.addOnce(TOKEN, TestSession.class, null, null, () -> new TestSession("c")))
			.isEqualTo(session.id());
	}

	@Test
	void putWhenClassIsTheSameThenReplaces() {
		OtherSession first = new OtherSession("x");
		OtherSession second = new OtherSession("x");
		assertThat(this.store.put(first, 0)).isTrue();
		assertThat(this.store.put(second, 0)).isFalse();
		assertThat(this.store.find(second.id(), OtherSession.class)).containsSame(second);
		this.store.addOnce(TOKEN, TestSession.class, null, null, () -> new TestSession("real"));
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> this.store.put(new OtherSession("real"), 0))
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
		this.store.addOnce(TOKEN, TestSession.class, null, null, () -> old);
		List<SessionSnapshot> saved = this.store.save();
		assertThat(saved).extracting((session) -> session.session().id()).containsExactly("s0", "s1", "old");
		assertThat(saved.get(2).clientToken()).isEqualTo(TOKEN.value().toString());
		TestSession restored = new TestSession("restored");
		this.store.replaceAll(List.of(new RestoredSession(TOKEN, TestSession.class, restored, 0),
				new RestoredSession(null, TestSession.class, new TestSession("another"), 0)));
		assertThat(old.closed).isTrue();
		assertThat(this.store.all()).extracting((session) -> session.id().value())
			.containsExactly("restored", "another");
		assertThat(this.store.addOnce(TOKEN, TestSession.class, null, null, () -> new TestSession("late")))
			.isEqualTo(restored.id());
	}

	@Test
	void addWhenFullThenRemovesLongestIdleFinishedSession() {
		SessionStore full = store(limits(3, 3, 3));
		for (String id : List.of("open", "older", "newer")) {
			TestSession session = new TestSession(id);
			session.finished = !id.equals("open");
			add(full, null, session);
			this.clock.advance(Duration.ofSeconds(1));
		}
		add(full, null, new TestSession("more"));
		assertThat(ids(full)).containsExactly("open", "newer", "more");
		add(full, null, new TestSession("most"));
		assertThat(ids(full)).containsExactly("open", "more", "most");
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> add(full, null, new TestSession("excess")))
			.withMessageContaining("3 sessions, as many as emulator.sessions.max allows");
	}

	@Test
	void addWhenUserHasManySessionsThenOtherUsersAdd() {
		SessionStore shared = store(limits(10, 2, null));
		add(shared, "ann", new TestSession("a1"));
		add(shared, "ann", new TestSession("a2"));
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> add(shared, "ann", new TestSession("a3")))
			.withMessageContaining("2 sessions of 'ann', as many as emulator.sessions.max-per-user allows");
		add(shared, "bob", new TestSession("b1"));
		shared.remove(new SessionId("a1"));
		add(shared, "ann", new TestSession("a3"));
		assertThat(ids(shared)).containsExactly("a2", "b1", "a3");
	}

	@Test
	void addWhenScopeHasManySessionsThenItsFinishedOneIsRemoved() {
		SessionStore shared = store(limits(4, null, null));
		for (String id : List.of("x1", "y1", "y2")) {
			TestSession session = new TestSession(id);
			session.finished = true;
			add(shared, null, id.substring(0, 1), session);
		}
		add(shared, null, "y", new TestSession("y3"));
		assertThat(ids(shared)).containsExactly("x1", "y2", "y3");
		add(shared, null, "y", new TestSession("y4"));
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> add(shared, null, "y", new TestSession("y5")))
			.withMessageContaining("2 sessions of 'y', as many as emulator.sessions.max-per-scope allows");
	}

	@Test
	void addWhenMemoryIsExhaustedThenRefuses() {
		this.memory.reserve(1_000_000 - 7000);
		add(2);
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> add(this.store, null, new TestSession("s2")))
			.withMessageContaining("emulator.sessions.max-memory");
		this.store.remove(new SessionId("s0"));
		add(this.store, null, new TestSession("s2"));
		this.store.reset();
		assertThat(this.memory.used()).isEqualTo(1_000_000 - 7000);
	}

	private SessionStore store(SessionProperties limits) {
		return new SessionStore(this.clock, limits, this.memory);
	}

	private static SessionProperties limits(int max, @Nullable Integer perUser, @Nullable Integer perScope) {
		return new SessionProperties(LIFETIME, LIFETIME, max, perUser, perScope, null);
	}

	private static void add(SessionStore store, @Nullable String user, TestSession session) {
		add(store, user, null, session);
	}

	private static void add(SessionStore store, @Nullable String user, @Nullable String scope, TestSession session) {
		store.addOnce(ClientToken.random(), TestSession.class, user, scope, () -> session);
	}

	private static List<String> ids(SessionStore store) {
		return store.all().stream().map((session) -> session.id().value()).toList();
	}

	private void add(int count) {
		for (int i = 0; i < count; i++) {
			String id = "s" + i;
			this.store.addOnce(ClientToken.random(), TestSession.class, null, null, () -> new TestSession(id));
		}
	}

	private class TestSession extends OvfSession<TestState> {

		private final Instant created = SessionStoreTests.this.clock.instant();

		private boolean closed;

		private boolean finished;

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
		protected void end(List<OvfError> reasons) {
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
			return this.finished;
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
