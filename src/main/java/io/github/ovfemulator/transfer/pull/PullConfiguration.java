package io.github.ovfemulator.transfer.pull;

import io.github.ovfemulator.simulation.faults.PullFaults;
import io.github.ovfemulator.web.FetchListener;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Wires the fetching.
 */
@Configuration(proxyBeanMethods = false)
class PullConfiguration {

	@Bean
	Fetches fetches(PullFaults faults, ObjectProvider<FetchListener> listeners) {
		return new Fetches(faults, listeners.orderedStream().toList());
	}

	@Bean
	Pullers pullers(PullProperties properties) {
		return new Pullers(properties);
	}

}
