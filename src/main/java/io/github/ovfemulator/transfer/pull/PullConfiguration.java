package io.github.ovfemulator.transfer.pull;

import io.github.ovfemulator.simulation.faults.PullFaults;
import io.github.ovfemulator.web.PullListener;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configures the pulls.
 */
@Configuration(proxyBeanMethods = false)
class PullConfiguration {

	@Bean
	PullService pulls(PullFaults faults, ObjectProvider<PullListener> listeners) {
		return new PullService(faults, listeners.orderedStream().toList());
	}

	@Bean
	Pullers pullers(PullProperties properties) {
		return new Pullers(properties);
	}

}
