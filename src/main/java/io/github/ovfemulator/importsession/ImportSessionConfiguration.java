package io.github.ovfemulator.importsession;

import java.time.Clock;

import io.github.ovfemulator.importsession.intake.SessionEnvironment;
import io.github.ovfemulator.importsession.intake.SessionProperties;
import io.github.ovfemulator.importsession.store.ImportSessionId;
import io.github.ovfemulator.importsession.store.ImportSessionStore;
import io.github.ovfemulator.importsession.store.InMemoryImportSessionStore;
import io.github.ovfemulator.importsession.store.StoredSession;
import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.server.ExternalUrls;
import io.github.ovfemulator.simulation.UuidSource;
import io.github.ovfemulator.simulation.faults.VanishingSessions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Wires the import sessions.
 */
@Configuration(proxyBeanMethods = false)
class ImportSessionConfiguration {

	@Bean
	ImportSessionStore importSessionStore(Clock clock, SessionProperties properties) {
		return new InMemoryImportSessionStore(clock, properties.max());
	}

	@Bean
	VanishingSessions vanishingSessions(ImportSessionStore sessions) {
		return (id) -> sessions.remove(new ImportSessionId(id), StoredSession.class);
	}

	@Bean
	ImportSessionService importSessionService(ImportSessionStore sessions, SessionEnvironment environment,
			InventoryService inventory, UuidSource uuids, ExternalUrls urls) {
		return new ImportSessionService(sessions, new ImportSessionFactory(environment, inventory, uuids), urls);
	}

}
