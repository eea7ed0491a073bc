package io.github.ovfemulator.importsession;

import java.time.Clock;

import io.github.ovfemulator.admin.SessionState;
import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.probesession.ProbeSessionService;
import io.github.ovfemulator.session.ImportSessionStore;
import io.github.ovfemulator.session.SessionControl;
import io.github.ovfemulator.session.SessionEnvironment;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.session.SessionProperties;
import io.github.ovfemulator.session.SessionStore;
import io.github.ovfemulator.session.StoredSession;
import io.github.ovfemulator.simulation.UuidSource;
import io.github.ovfemulator.simulation.faults.VanishingSessions;
import io.github.ovfemulator.web.server.ExternalUrls;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Wires the import sessions.
 */
@Configuration(proxyBeanMethods = false)
class ImportSessionConfiguration {

	/** Its sessions end before what they have made goes. */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	ImportSessionStore importSessionStore(Clock clock, SessionProperties properties) {
		return new SessionStore(clock, properties.max());
	}

	@Bean
	SessionControl sessionControl(ImportSessionStore sessions) {
		return new SessionControl(sessions);
	}

	@Bean
	VanishingSessions vanishingSessions(ImportSessionStore sessions) {
		return (id) -> sessions.remove(new SessionId(id), StoredSession.class);
	}

	@Bean
	TransferModeSettings transferModeSettings() {
		return new TransferModeSettings();
	}

	@Bean
	ImportSessionFactory importSessionFactory(SessionEnvironment environment, InventoryService inventory,
			UuidSource uuids, TransferModeSettings transferMode) {
		return new ImportSessionFactory(environment, inventory, uuids, transferMode);
	}

	@Bean
	ImportSessionService importSessionService(ImportSessionStore sessions, ImportSessionFactory factory,
			ExternalUrls urls) {
		return new ImportSessionService(sessions, factory, urls);
	}

	@Bean
	SessionState sessionState(ImportSessionStore sessions, ImportSessionFactory factory, ProbeSessionService probes) {
		return new SessionState(sessions, factory, probes);
	}

}
