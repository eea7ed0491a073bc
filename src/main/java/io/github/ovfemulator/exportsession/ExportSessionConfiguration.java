package io.github.ovfemulator.exportsession;

import io.github.ovfemulator.contentlibrary.LibraryPackages;
import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.session.SessionEnvironment;
import io.github.ovfemulator.session.SessionStore;
import io.github.ovfemulator.simulation.UuidSource;
import io.github.ovfemulator.transfer.DownloadTargets;
import io.github.ovfemulator.vapi.operation.SessionResourceType;
import io.github.ovfemulator.web.server.ExternalUrls;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configures the export sessions.
 */
@Configuration(proxyBeanMethods = false)
class ExportSessionConfiguration {

	@Bean
	SessionResourceType exportSessions() {
		return new SessionResourceType(ExportSession.RESOURCE_TYPE);
	}

	@Bean
	ExportSessionService exportSessionService(SessionStore sessions, SessionEnvironment environment,
			DownloadTargets downloads, LibraryPackages library, InventoryService inventory, UuidSource uuids,
			ExternalUrls urls) {
		return new ExportSessionService(sessions, new ExportEnvironment(environment, downloads, library), inventory,
				uuids, urls);
	}

}
