package io.github.ovfemulator.transfer;

import org.springframework.boot.thread.Threading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Wires the uploads.
 */
@Configuration(proxyBeanMethods = false)
class TransferConfiguration {

	@Bean
	UploadService uploadService(UploadTargets targets, TransferProperties properties, Environment environment) {
		return new UploadService(targets, properties.maxUploads(Threading.VIRTUAL.isActive(environment)));
	}

}
