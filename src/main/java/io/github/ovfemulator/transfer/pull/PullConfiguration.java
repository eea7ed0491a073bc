package io.github.ovfemulator.transfer.pull;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Wires the fetching.
 */
@Configuration(proxyBeanMethods = false)
class PullConfiguration {

	@Bean
	Pullers pullers(PullProperties properties) {
		return new Pullers(properties);
	}

}
