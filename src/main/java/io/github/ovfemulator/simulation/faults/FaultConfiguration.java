package io.github.ovfemulator.simulation.faults;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configures fault injection.
 */
@Configuration(proxyBeanMethods = false)
class FaultConfiguration {

	@Bean
	FaultRegistry faults(FaultProperties properties) {
		return new FaultRegistry(properties.maxRules());
	}

	@Bean
	Pause pause() {
		return Pause::inRealTime;
	}

	@Bean
	CallFaults callFaults(FaultRegistry faults, SessionRemover sessions, Pause pause) {
		return new CallFaults(faults, sessions, pause);
	}

	@Bean
	PullFaults pullFaults(FaultRegistry faults, SessionRemover sessions, Pause pause) {
		return new PullFaults(faults, sessions, pause);
	}

}
