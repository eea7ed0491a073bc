package io.github.ovfemulator.importsession;

import java.time.Duration;
import java.util.List;

import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.session.SessionStore;
import io.github.ovfemulator.support.MutableClock;
import io.github.ovfemulator.transfer.UploadTargets;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link ScriptedSession}.
 */
class ScriptedSessionTests {

	@Test
	void expiryWhenSessionIsScriptedThenStays() {
		MutableClock clock = new MutableClock();
		SessionStore store = new SessionStore(clock, 100);
		ScriptedSession session = new ScriptedSession(new SessionId("x"), List.of(TestImportSessions.fresh().info()),
				TestImportSessions.environment(clock, new UploadTargets()));
		store.put(session);
		clock.advance(Duration.ofDays(1000));
		assertThat(store.find(session.id(), ImportOperations.class)).containsSame(session);
	}

}
