package io.github.ovfemulator.importsession;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.github.ovfemulator.support.MutableClock;
import io.github.ovfemulator.vapi.std.VapiException;
import io.github.ovfemulator.vapi.structure.Structure;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The store of sessions.
 */
class InMemoryImportSessionStoreTests {

	private static final UUID TOKEN = UUID.fromString("0b0e8c1e-4e0b-4d55-9d0e-2f3b8d6f9a01");

	private static final Duration LIFETIME = Duration.ofMinutes(30);

	private final MutableClock clock = new MutableClock();

	private final InMemoryImportSessionStore store = new InMemoryImportSessionStore(this.clock);

	@Test
	void theSameTokenGivesTheSameSession() {
		Session first = this.store.addOnce(TOKEN, Session.class, () -> new TestSession("a"));
		assertThat(this.store.addOnce(TOKEN, Session.class, () -> new TestSession("b"))).isSameAs(first);
		assertThat(this.store.find(new ImportSessionId("b"), Session.class)).isEmpty();
	}

	@Test
	void aTokenIsFreeAgainWhenItsSessionWasRemovedOrHasExpired() {
		this.store.addOnce(TOKEN, Session.class, () -> new TestSession("a"));
		this.store.remove(new ImportSessionId("a"), Session.class);
		assertThat(this.store.addOnce(TOKEN, Session.class, () -> new TestSession("b")).id().value()).isEqualTo("b");
		this.clock.advance(LIFETIME.plusMillis(1));
		assertThat(this.store.addOnce(TOKEN, Session.class, () -> new TestSession("c")).id().value()).isEqualTo("c");
	}

	@Test
	void anExpiredSessionIsGoneAndClosedWhenItIsAskedFor() {
		TestSession session = new TestSession("a");
		this.store.addOnce(TOKEN, Session.class, () -> session);
		this.clock.advance(LIFETIME);
		assertThat(this.store.find(session.id(), Session.class)).containsSame(session);
		this.clock.advance(Duration.ofMillis(1));
		assertThat(this.store.find(session.id(), Session.class)).isEmpty();
		assertThat(session.closed).isTrue();
	}

	@Test
	void expiredSessionsThatNobodyAsksForAreSwept() {
		TestSession forgotten = new TestSession("forgotten");
		this.store.addOnce(TOKEN, Session.class, () -> forgotten);
		this.clock.advance(LIFETIME.plusMillis(1));
		for (int i = 0; i < 100; i++) {
			String id = "s" + i;
			this.store.addOnce(UUID.randomUUID(), Session.class, () -> new TestSession(id));
		}
		assertThat(forgotten.closed).isTrue();
		assertThat(this.store.find(new ImportSessionId("s0"), Session.class)).isPresent();
	}

	@Test
	void removingClosesAndRemovingAgainDoesNothing() {
		TestSession session = new TestSession("a");
		this.store.addOnce(TOKEN, Session.class, () -> session);
		this.store.remove(session.id(), Session.class);
		this.store.remove(session.id(), Session.class);
		assertThat(session.closed).isTrue();
		assertThat(this.store.find(session.id(), Session.class)).isEmpty();
	}

	@Test
	void aSessionOfAnotherKindIsNeitherFoundNorRemoved() {
		TestSession session = new TestSession("a");
		this.store.addOnce(TOKEN, Session.class, () -> session);
		assertThat(this.store.find(session.id(), ProbeSession.class)).isEmpty();
		this.store.remove(session.id(), ProbeSession.class);
		assertThat(this.store.find(session.id(), StoredSession.class)).containsSame(session);
		assertThat(session.closed).isFalse();
	}

	@Test
	void eachKindHasTokensOfItsOwn() {
		TestSession session = new TestSession("a");
		this.store.addOnce(TOKEN, Session.class, () -> session);
		assertThat(this.store.addOnce(TOKEN, StoredSession.class, () -> new TestSession("b"))).isNotSameAs(session);
		assertThat(this.store.addOnce(TOKEN, Session.class, () -> new TestSession("c"))).isSameAs(session);
	}

	@Test
	void aScriptedSessionReplacesOnlyAnotherScriptedOne() {
		ScriptedSession first = new ScriptedSession(new ImportSessionId("x"), List.of());
		ScriptedSession second = new ScriptedSession(new ImportSessionId("x"), List.of());
		assertThat(this.store.putScripted(first)).isTrue();
		assertThat(this.store.putScripted(second)).isFalse();
		assertThat(this.store.find(second.id(), Session.class)).containsSame(second);
		this.store.addOnce(TOKEN, Session.class, () -> new TestSession("real"));
		assertThatExceptionOfType(VapiException.class)
			.isThrownBy(() -> this.store.putScripted(new ScriptedSession(new ImportSessionId("real"), List.of())))
			.withMessageContaining("real");
	}

	@Test
	void aScriptedSessionNeverExpires() {
		this.store.putScripted(new ScriptedSession(new ImportSessionId("x"), List.of()));
		this.clock.advance(Duration.ofDays(1000));
		assertThat(this.store.find(new ImportSessionId("x"), Session.class)).isPresent();
	}

	private final class TestSession implements Session {

		private final ImportSessionId id;

		private final Instant created = InMemoryImportSessionStoreTests.this.clock.instant();

		private boolean closed;

		TestSession(String id) {
			this.id = new ImportSessionId(id);
		}

		@Override
		public ImportSessionId id() {
			return this.id;
		}

		@Override
		public ImportSessionInfo info(UploadUrls urls) {
			throw new AssertionError("The store does not look into sessions");
		}

		@Override
		public OvfValidationResult tryInstantiate(List<Structure> parameters) {
			throw new AssertionError("The store does not look into sessions");
		}

		@Override
		public void instantiate(List<Structure> parameters) {
			throw new AssertionError("The store does not look into sessions");
		}

		@Override
		public void reportProgress(long percent) {
			throw new AssertionError("The store does not look into sessions");
		}

		@Override
		public void close() {
			this.closed = true;
		}

		@Override
		public boolean isExpired(Instant now) {
			return now.isAfter(this.created.plus(LIFETIME));
		}

	}

}
