package io.github.ovfemulator.importsession;

import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.reader.PreviewDescriptorDecoder;
import io.github.ovfemulator.session.SessionEnvironment;
import io.github.ovfemulator.session.SessionStore;
import io.github.ovfemulator.session.files.PackageReaders;
import io.github.ovfemulator.simulation.UuidSource;
import io.github.ovfemulator.vapi.operation.SessionResourceType;
import io.github.ovfemulator.web.server.ExternalUrls;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configures the import sessions.
 */
@Configuration(proxyBeanMethods = false)
class ImportSessionConfiguration {

	@Bean
	SessionResourceType importSessions() {
		return new SessionResourceType(ImportSession.RESOURCE_TYPE);
	}

	@Bean
	ImportSessionFactory importSessionFactory(SessionEnvironment environment, InventoryService inventory,
			UuidSource uuids) {
		return new ImportSessionFactory(environment, inventory, uuids);
	}

	@Bean
	ImportSessionService importSessionService(SessionStore sessions, ImportSessionFactory factory, ExternalUrls urls) {
		return new ImportSessionService(sessions, factory, urls);
	}

	@Bean
	PreviewService previewService(PackageReaders readers, OvfLimits ovfLimits) {
		return new PreviewService(readers, new PreviewDescriptorDecoder(ovfLimits));
	}

}
