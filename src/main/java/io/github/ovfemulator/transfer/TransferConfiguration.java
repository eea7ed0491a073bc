package io.github.ovfemulator.transfer;

import io.github.ovfemulator.vapi.exchange.Interceptors;

import org.springframework.boot.thread.Threading;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Wires the uploads.
 */
@Configuration(proxyBeanMethods = false)
class TransferConfiguration {

	/** An upload holds one thread, or, where threads cost nothing, one connection. */
	@Bean
	UploadService uploadService(UploadTargets targets, Interceptors interceptors, TransferProperties properties,
			TomcatServerProperties tomcat, Environment environment) {
		int maxUploads = Threading.VIRTUAL.isActive(environment)
				? properties.maxUploads(tomcat.getMaxConnections(), "server.tomcat.max-connections")
				: properties.maxUploads(tomcat.getThreads().getMax(), "server.tomcat.threads.max");
		return new UploadService(targets, interceptors, maxUploads);
	}

}
