package io.github.ovfemulator.simulation.faults;

import java.util.List;

import io.github.ovfemulator.vapi.operation.ChangeFeed;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configures fault injection.
 */
@Configuration(proxyBeanMethods = false)
class FaultConfiguration {

	@Bean
	FaultRegistry faults(FaultProperties properties, ChangeFeed changes) {
		return new FaultRegistry(properties.maxRules(), properties.budget(), changes);
	}

	@Bean
	Pause pause() {
		return Pause::inRealTime;
	}

	@Bean
	FaultInjector faultInjector(FaultRegistry faults, ChangeFeed changes, List<SessionRemover> sessions, Pause pause) {
		return new FaultInjector(faults, changes, all(sessions), pause);
	}

	@Bean
	PullFaults pullFaults(FaultInjector faults, List<SessionRemover> sessions, Pause pause) {
		return new PullFaults(faults, all(sessions), pause);
	}

	private static SessionRemover all(List<SessionRemover> sessions) {
		return (id) -> sessions.forEach((each) -> each.vanish(id));
	}

}
