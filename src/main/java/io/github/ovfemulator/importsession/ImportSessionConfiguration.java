package io.github.ovfemulator.importsession;

import java.time.Clock;

import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.ovf.MessageBundleReader;
import io.github.ovfemulator.ovf.OvfDescriptorReader;
import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.PreviewDescriptorDecoder;
import io.github.ovfemulator.ovf.manifest.ManifestReader;
import io.github.ovfemulator.server.ExternalUrls;
import io.github.ovfemulator.simulation.UuidSource;
import io.github.ovfemulator.transfer.UploadTargets;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Wires the import sessions.
 */
@Configuration(proxyBeanMethods = false)
class ImportSessionConfiguration {

	@Bean
	OvfLimits ovfLimits(SessionLimits limits) {
		OvfLimits defaults = OvfLimits.defaults();
		return new OvfLimits((int) limits.maxDescriptorSize().toBytes(), defaults.maxDepth(), defaults.maxElements(),
				defaults.maxAttributes(), defaults.maxAttributeSize(), defaults.maxTextSize(), defaults.maxIssues());
	}

	@Bean
	OvfDescriptorReader ovfDescriptorReader(OvfLimits limits) {
		return new OvfDescriptorReader(limits);
	}

	@Bean
	ImportSessionStore importSessionStore(Clock clock) {
		return new InMemoryImportSessionStore(clock);
	}

	@Bean
	ImportSessionFactory importSessionFactory(Clock clock, OvfDescriptorReader descriptors, OvfLimits ovfLimits,
			UploadTargets uploads, SessionLimits limits, SessionProperties lifetimes, InventoryService inventory,
			UuidSource uuids) {
		SessionEnvironment environment = new SessionEnvironment(clock, descriptors, new MessageBundleReader(ovfLimits),
				new ManifestReader(ovfLimits), uploads, limits, lifetimes);
		return new ImportSessionFactory(environment, inventory, uuids);
	}

	@Bean
	ImportSessionService importSessionService(ImportSessionStore sessions, ImportSessionFactory factory,
			ExternalUrls urls) {
		return new ImportSessionService(sessions, factory, urls);
	}

	@Bean
	ProbeSessionService probeSessionService(ImportSessionStore sessions, ImportSessionFactory factory,
			ExternalUrls urls) {
		return new ProbeSessionService(sessions, factory, urls);
	}

	@Bean
	PreviewService previewService(OvfDescriptorReader descriptors, OvfLimits ovfLimits) {
		return new PreviewService(descriptors, new PreviewDescriptorDecoder(ovfLimits));
	}

}
