package io.github.ovfemulator.transfer;

import io.github.ovfemulator.simulation.faults.FaultInjector;
import io.github.ovfemulator.web.RequestDelays;
import io.github.ovfemulator.web.RequestThreads;
import io.github.ovfemulator.web.ResponseSender;

import org.springframework.boot.jetty.autoconfigure.JettyServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Configures the uploads.
 */
@Configuration(proxyBeanMethods = false)
class TransferConfiguration {

	/**
	 * An upload occupies a thread, or a connection if threads are virtual.
	 */
	@Bean
	UploadEndpoint uploadEndpoint(UploadTargets targets, FaultInjector faults, RequestDelays delays,
			ResponseSender responses, TransferProperties properties, JettyServerProperties jetty,
			Environment environment) {
		int maxUploads = RequestThreads.areVirtual(environment)
				? properties.maxUploads(connections(jetty), "server.jetty.max-connections")
				: properties.maxUploads(jetty.getThreads().getMax(), "server.jetty.threads.max");
		return new UploadEndpoint(targets, faults, delays, responses, maxUploads);
	}

	/**
	 * A negative maximum is unlimited.
	 */
	private static int connections(JettyServerProperties jetty) {
		return (jetty.getMaxConnections() >= 0) ? jetty.getMaxConnections() : Integer.MAX_VALUE;
	}

}
