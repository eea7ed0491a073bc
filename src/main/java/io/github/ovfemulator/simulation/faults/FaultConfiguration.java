package io.github.ovfemulator.simulation.faults;

import io.github.ovfemulator.web.CallInterceptor;

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
	Latency latency() {
		return new Latency();
	}

	@Bean
	Pause pause() {
		return Latency::sleep;
	}

	@Bean
	CallInterceptor faultInterceptor(FaultRegistry faults, Latency latency, SessionRemover sessions, Pause pause) {
		return new FaultInterceptor(faults, latency, sessions, pause);
	}

	@Bean
	PullFaults pullFaults(FaultRegistry faults, SessionRemover sessions, Pause pause) {
		return new PullFaults(faults, sessions, pause);
	}

}
