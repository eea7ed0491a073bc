package io.github.ovfemulator.simulation.faults;

import io.github.ovfemulator.web.CallInterceptor;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Wires what disturbs.
 */
@Configuration(proxyBeanMethods = false)
class FaultConfiguration {

	@Bean
	Faults faults(FaultProperties properties) {
		return new Faults(properties.maxRules());
	}

	@Bean
	Latency latency() {
		return new Latency();
	}

	@Bean
	Pause pause() {
		return Latency::pass;
	}

	@Bean
	CallInterceptor faultInterceptor(Faults faults, Latency latency, VanishingSessions sessions, Pause pause) {
		return new FaultInterceptor(faults, latency, sessions, pause);
	}

	@Bean
	FetchFaults fetchFaults(Faults faults, VanishingSessions sessions, Pause pause) {
		return new DisturbedFetches(faults, sessions, pause);
	}

}
