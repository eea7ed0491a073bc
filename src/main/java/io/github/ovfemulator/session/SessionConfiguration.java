package io.github.ovfemulator.session;

import java.time.Clock;

import io.github.ovfemulator.session.transfer.TransferEnvironment;
import io.github.ovfemulator.simulation.EmulatorClock;
import io.github.ovfemulator.simulation.PaceSettings;
import io.github.ovfemulator.simulation.faults.SessionRemover;
import io.github.ovfemulator.vapi.operation.ChangeFeed;
import io.github.ovfemulator.vapi.operation.MemoryBudget;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Configures the session store and its control.
 */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

	/** Reset first: sessions are closed before the inventory they deploy to is reset. */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	SessionStore sessionStore(Clock clock, SessionProperties properties, MemoryBudget sessionMemory) {
		SessionStore sessions = new SessionStore(clock, properties, sessionMemory);
		sessionMemory.cleanUpBy(sessions::removeLongestIdle);
		return sessions;
	}

	/** The memory of sessions, and of packages that are being read. */
	@Bean
	MemoryBudget sessionMemory(SessionProperties properties) {
		return properties.budget();
	}

	@Bean
	SessionEnvironment sessionEnvironment(EmulatorClock clock, SessionProperties lifetimes, PaceSettings pace,
			TransferEnvironment transfers, ChangeFeed changes) {
		return new SessionEnvironment(clock, lifetimes, pace, transfers, changes);
	}

	@Bean
	SessionControl sessionControl(SessionStore sessions) {
		return new SessionControl(sessions);
	}

	@Bean
	SessionRemover sessionRemover(SessionStore sessions) {
		return (id) -> sessions.remove(new SessionId(id));
	}

}
